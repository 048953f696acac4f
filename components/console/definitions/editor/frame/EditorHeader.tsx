import { Link } from '@tanstack/react-router';
import { ChevronLeft, History, Redo2, Save, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import { ago } from '../../../format.ts';
import { Segmented } from '../../../parts/Segmented.tsx';
import { useNow } from '../../../parts/use-now.ts';
import { ButtonLink } from '../../shared/ButtonLink.tsx';
import type { UseEditing } from '../use-editing.ts';
import styles from './EditorHeader.module.css';
import { ProblemSummary } from './ProblemSummary.tsx';
import { Propose } from './Propose.tsx';
import { ThrowAway } from './ThrowAway.tsx';
import type { Saving } from './use-saving.ts';
import type { View } from './views.ts';

export type EditorHeaderProps = {
  editing: UseEditing;
  saving: Saving;
  problems: readonly DefinitionProblem[];
  view: View;
  onView: (view: View) => void;
  isWide: boolean;
  mayEdit: boolean;
  onJump: (path: string) => void;
};

const WIDE_VIEWS = [
  { value: 'form', label: 'Form' },
  { value: 'json', label: 'JSON' },
] as const;
const NARROW_VIEWS = [...WIDE_VIEWS, { value: 'words', label: 'In words' }, { value: 'person', label: 'On a person' }] as const;

/** The draft's name and standing, the ways to look at it, and what can be done with it. */
export function EditorHeader({ editing, saving, problems, view, onView, isWide, mayEdit, onJump }: EditorHeaderProps) {
  const { state, isUnsaved, dispatch } = editing;
  const { base, document } = state;
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (mayEdit && isUnsaved && problems.length === 0 && !saving.isPending) void saving.save();
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  });

  const shownView = isWide && view !== 'json' ? 'form' : view;
  return (
    <header className={styles['header']}>
      <div className={styles['top']}>
        <div className={styles['words']}>
          <Link to="/definitions" className={styles['back']}>
            <ChevronLeft aria-hidden="true" />
            Definitions
          </Link>
          <h1 className={styles['title']} dir="auto">
            {document.name.trim() === '' ? 'Draft without a name' : document.name}
          </h1>
          <Standing base={base} isUnsaved={isUnsaved} mayEdit={mayEdit} />
        </div>
        {mayEdit && (
          <div className={styles['actions']}>
            <IconButton label="Undo" icon={<Undo2 />} disabled={state.past.length === 0} onClick={() => dispatch({ type: 'undo' })} />
            <IconButton label="Redo" icon={<Redo2 />} disabled={state.future.length === 0} onClick={() => dispatch({ type: 'redo' })} />
            <ThrowAway id={base.id} name={base.name} />
            <ButtonLink to="/definitions/drafts/$id/backtest" params={{ id: base.id }} icon={<History />}>
              Test on history
            </ButtonLink>
            <Button
              icon={<Save />}
              variant={isUnsaved ? 'primary' : 'secondary'}
              disabled={!isUnsaved || saving.isPending || problems.length > 0}
              onClick={() => void saving.save()}
            >
              {saving.isPending ? 'Saving…' : 'Save'}
            </Button>
            <Propose editing={editing} saving={saving} hasProblems={problems.length > 0} />
          </div>
        )}
      </div>
      <div className={styles['bar']}>
        <Segmented label="View" value={shownView} options={isWide ? WIDE_VIEWS : NARROW_VIEWS} onChange={onView} />
        {mayEdit && <ProblemSummary problems={problems} isUnsaved={isUnsaved} onJump={onJump} />}
      </div>
      {saving.error && (
        <Notice tone="negative" role="alert" title="The draft was not saved">
          {saving.error.message} Your changes are kept here.
        </Notice>
      )}
    </header>
  );
}

function Standing({ base, isUnsaved, mayEdit }: { base: UseEditing['state']['base']; isUnsaved: boolean; mayEdit: boolean }) {
  const now = useNow();
  const saved = ago(base.updatedAt, now);
  return (
    <p className={styles['standing']}>
      Draft
      {base.basedOn !== null && ` from version ${base.basedOn}`}
      {' · '}
      saved {saved === 'now' ? 'just now' : /\d (min|h|d)$/.test(saved) ? `${saved} ago` : saved} by <bdi>{base.updatedBy}</bdi>
      {isUnsaved && <strong className={styles['unsaved']}> · changes not saved</strong>}
      {!mayEdit && ' · you can look, not change'}
    </p>
  );
}
