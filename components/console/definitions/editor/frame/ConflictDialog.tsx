import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useMemo } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { cx } from '#components/ui/cx.ts';
import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import { moment } from '../../../format.ts';
import confirm from '../../../parts/Confirm.module.css';
import { sayBoth } from '../model/both.ts';
import { type Document, documentOf } from '../model/document.ts';
import styles from './ConflictDialog.module.css';
import type { Saving } from './use-saving.ts';

export type ConflictDialogProps = {
  saving: Saving;
  mine: Document;
  onMine: (theirs: DefinitionDraft) => Promise<void>;
  onTheirs: (theirs: DefinitionDraft) => void;
};

/** Somebody saved the draft meanwhile: who, when, and both texts, before anything is written over. */
export function ConflictDialog({ saving, mine, onMine, onTheirs }: ConflictDialogProps) {
  const { theirs, closeConflict } = saving;
  return (
    <AlertDialog.Root open={theirs !== null} onOpenChange={(isOpen) => !isOpen && closeConflict()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={confirm['backdrop'] ?? ''} />
        <AlertDialog.Popup className={cx(confirm['popup'], styles['popup'])}>
          {theirs && (
            <>
              <AlertDialog.Title className={confirm['title'] ?? ''}>
                <bdi>{theirs.updatedBy}</bdi> saved this draft meanwhile
              </AlertDialog.Title>
              <AlertDialog.Description className={confirm['text'] ?? ''}>
                At {moment(theirs.updatedAt)}, after you began. Nothing of yours is saved or lost yet. What differs is marked.
              </AlertDialog.Description>
              <Both mine={mine} theirs={documentOf(theirs)} by={theirs.updatedBy} />
              <div className={confirm['actions']}>
                <AlertDialog.Close render={<Button />}>Go on editing</AlertDialog.Close>
                <AlertDialog.Close
                  render={<Button variant="danger" />}
                  onClick={() => {
                    onTheirs(theirs);
                    closeConflict();
                  }}
                >
                  Take theirs, drop mine
                </AlertDialog.Close>
                <AlertDialog.Close render={<Button variant="primary" />} onClick={() => void onMine(theirs)}>
                  Save mine over theirs
                </AlertDialog.Close>
              </div>
            </>
          )}
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Both({ mine, theirs, by }: { mine: Document; theirs: Document; by: string }) {
  const rows = useMemo(() => sayBoth(mine, theirs), [mine, theirs]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long comparison is scrolled with the keyboard
    <section className={styles['both']} tabIndex={0} aria-label="Both texts">
      <table>
        <thead>
          <tr>
            <th scope="col">Yours</th>
            <th scope="col">
              <bdi>{by}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={2}>Both say the same in words; only the order, or a detail that is not said, differs.</td>
            </tr>
          )}
          {rows.map(({ mine: left, theirs: right }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are computed anew, never moved
            <tr key={index}>
              <td data-differs={left !== null}>{left ?? '–'}</td>
              <td data-differs={right !== null}>{right ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
