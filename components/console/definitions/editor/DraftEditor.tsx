import { useDeferredValue, useMemo, useState } from 'react';
import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import type { Member } from '#lib/contract/workspace.ts';
import { checkDefinition, warningsOf } from '#lib/journey/check.ts';
import { useKnownFacts } from '../../data/definition-help.ts';
import { useIsWide } from '../../parts/use-is-wide.ts';
import { usePageTitle } from '../../parts/use-page-title.ts';
import { canDraft } from '../../roles.ts';
import { DefinitionForm } from './DefinitionForm.tsx';
import styles from './DraftEditor.module.css';
import { Editor, Facts, Problems, TriggerNames, Warnings } from './editor-context.ts';
import { ConflictDialog } from './frame/ConflictDialog.tsx';
import { EditorHeader } from './frame/EditorHeader.tsx';
import { LeaveDialog } from './frame/LeaveDialog.tsx';
import { useSaving } from './frame/use-saving.ts';
import type { View } from './frame/views.ts';
import { JsonView, type KeptText } from './json/JsonView.tsx';
import { jumpTo } from './jump.ts';
import { triggerAt } from './model/problems.ts';
import { SidePanel } from './side/SidePanel.tsx';
import { useEditing } from './use-editing.ts';
import { useOpenCards } from './use-open-cards.ts';
import { useSame } from './use-same.ts';

/** The editor of one draft: the form or its text, beside what it says and what it would show. */
export function DraftEditor({ draft, member }: { draft: DefinitionDraft; member: Member }) {
  const editing = useEditing(draft, member.id);
  const { state, editor, dispatch } = editing;
  const { body, name } = state.document;
  // What is typed is drawn at once; what it means follows as soon as there is time.
  const settled = useDeferredValue(body);
  const checked = useMemo(() => checkDefinition(settled), [settled]);
  const [kept, setKept] = useState<KeptText | null>(null);
  const problems = useSame([
    ...(kept?.body === body ? [{ path: 'json', message: 'The JSON text cannot be read yet. Mend it, or change the form instead.' }] : []),
    ...(name.trim() === '' ? [{ path: 'name', message: 'Give the version a name.' }] : []),
    ...(checked.ok ? [] : checked.problems),
  ]);
  const names = useSame(body.triggers.map(({ id, name: label }) => ({ value: id, label: label.trim() === '' ? 'Not named yet' : label })));
  const facts = useKnownFacts();
  const hints = useMemo(() => (checked.ok ? warningsOf(checked.body, facts.data) : []), [checked, facts.data]);
  const warnings = useSame(hints);
  const cards = useOpenCards();
  const isWide = useIsWide();
  const [view, setView] = useState<View>('form');
  const saving = useSaving(editing);
  usePageTitle(name.trim() === '' ? 'Draft' : name);
  const mayEdit = canDraft(member.role);

  const jump = (path: string) => {
    setView(path === 'json' ? 'json' : 'form');
    const trigger = triggerAt(path);
    const key = trigger === null ? undefined : body.triggers[trigger]?.id;
    if (key !== undefined) cards.open(key, true);
    // The card opens first; its fields stand in the page with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => jumpTo(path, body)));
  };

  return (
    <Editor value={editor}>
      <Problems value={problems}>
        <TriggerNames value={names}>
          <Warnings value={warnings}>
            <Facts value={facts.data ?? null}>
              <div className={styles['editor']}>
                <EditorHeader
                  editing={editing}
                  saving={saving}
                  problems={problems}
                  view={view}
                  onView={setView}
                  isWide={isWide}
                  mayEdit={mayEdit}
                  onJump={jump}
                />
                <div className={styles['columns']} data-wide={isWide}>
                  {(isWide || view === 'form' || view === 'json') && (
                    <div className={styles['main']}>
                      {view === 'json' ? (
                        <JsonView
                          body={body}
                          name={name}
                          mayEdit={mayEdit}
                          kept={kept}
                          onKeep={setKept}
                          onBody={(next) => editor.changeBody('json', () => next)}
                        />
                      ) : (
                        <DefinitionForm document={state.document} cards={cards} mayEdit={mayEdit} problems={problems} />
                      )}
                    </div>
                  )}
                  {(isWide || view === 'words' || view === 'person') && (
                    <SidePanel view={view} isWide={isWide} body={body} checked={checked} basedOn={state.base.basedOn} onJump={jump} />
                  )}
                </div>
              </div>
              <ConflictDialog
                saving={saving}
                mine={state.document}
                onMine={saving.overwrite}
                onTheirs={(theirs) => dispatch({ type: 'takeTheirs', draft: theirs })}
              />
              <LeaveDialog isUnsaved={editing.isUnsaved} draftId={draft.id} onSave={saving.save} canSave={problems.length === 0} />
            </Facts>
          </Warnings>
        </TriggerNames>
      </Problems>
    </Editor>
  );
}
