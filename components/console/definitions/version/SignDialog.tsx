import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { DefinitionSummary, DefinitionVersion } from '#lib/contract/agreement.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import { ApiFailure } from '../../data/failure.ts';
import { useSign } from '../../data/versions.ts';
import { moment } from '../../format.ts';
import dialog from '../../parts/Confirm.module.css';
import { shortHash } from '../shared/Fingerprint.tsx';
import { SIDES } from '../shared/standing.ts';
import styles from './SignDialog.module.css';

type SignDialogProps = {
  version: DefinitionVersion;
  side: Side;
  active: DefinitionSummary | undefined;
  now: Date;
  onClose: () => void;
};

/** Says exactly what is signed and what follows, and asks once more. A refusal is told here, and nothing is signed. */
export function SignDialog({ version, side, active, now, onClose }: SignDialogProps) {
  const sign = useSign();
  const isOver = sign.error instanceof ApiFailure && (sign.error.code === 'conflict' || sign.error.code === 'notYourSide');
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialog['backdrop']} />
        <AlertDialog.Popup className={dialog['popup']}>
          <AlertDialog.Title className={dialog['title']}>
            Sign version {version.version} for {SIDES[side]}?
          </AlertDialog.Title>
          <AlertDialog.Description className={dialog['text']}>
            You say yes for {SIDES[side]} to “<bdi>{version.name}</bdi>”, exactly as it stands on this page. A signature cannot be taken
            back; another version can follow.
          </AlertDialog.Description>
          <dl className={styles['facts']}>
            <div>
              <dt>Content</dt>
              <dd>
                <code>{shortHash(version.contentHash)}</code>, {version.body.triggers.length} rules
              </dd>
            </div>
            <div>
              <dt>What follows</dt>
              <dd>{consequence(version, side, active, now)}</dd>
            </div>
          </dl>
          {sign.error && (
            <Notice tone="negative" role="alert" title={refusal(sign.error)}>
              {sign.error.message} Nothing was signed.
            </Notice>
          )}
          <div className={dialog['actions']}>
            <AlertDialog.Close render={<Button />}>{isOver ? 'Back to the version' : 'Not yet'}</AlertDialog.Close>
            {!isOver && (
              <Button
                variant="primary"
                disabled={sign.isPending}
                onClick={() => sign.mutate({ version: version.version, contentHash: version.contentHash }, { onSuccess: onClose })}
              >
                {sign.isPending ? 'Signing…' : `Sign for ${SIDES[side]}`}
              </Button>
            )}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function consequence(version: DefinitionVersion, side: Side, active: DefinitionSummary | undefined, now: Date): string {
  const other = SIDES[side === 'marketing' ? 'sales' : 'marketing'];
  const isLater = version.effectiveAt !== null && Date.parse(version.effectiveAt) > now.getTime();
  const date = isLater && version.effectiveAt !== null ? moment(version.effectiveAt) : null;
  if (version.signatures.length === 0) {
    return `It waits for ${other}. It counts once both have signed${date === null ? '' : `, not before ${date}`}.`;
  }
  if (date !== null) return `Both sides have signed then. It comes into force on ${date}.`;
  const superseded = active ? ` Version ${active.version} is superseded.` : ' Scores are shown from then on.';
  return `Both sides have signed then: it comes into force at once and everyone is judged anew under it.${superseded}`;
}

function refusal(error: Error): string {
  if (error instanceof ApiFailure && error.code === 'conflict') return 'This version has changed meanwhile';
  if (error instanceof ApiFailure && error.code === 'notYourSide') return 'This is not your side to sign for';
  return 'It could not be signed';
}
