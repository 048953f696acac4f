import { Plus, Trash2 } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { DefinitionBody, TriggerGroup } from '#lib/contract/definition.ts';
import { plural } from '../../../format.ts';
import { useNow } from '../../../parts/use-now.ts';
import { useEditor, useFacts } from '../editor-context.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineText } from '../fields/InlineText.tsx';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { Tokens } from '../fields/Tokens.tsx';
import { addGroup, removeGroup, setPassive } from '../model/limits.ts';
import { replaceAt } from '../model/list.ts';
import { eventSuggestions } from '../model/suggestions.ts';
import { Section } from './Section.tsx';
import styles from './sections.module.css';

/** What keeps points from piling up: groups with a common limit, and events that only happen to people. */
export function Limits({ body }: { body: DefinitionBody }) {
  const { changeBody } = useEditor();
  const groups = body.groups ?? [];
  const setGroup = (at: number, group: TriggerGroup) =>
    changeBody(`group ${at}`, (old) => ({ ...old, groups: replaceAt(old.groups ?? [], at, group) }));
  return (
    <Section
      id="limits"
      title="Limits"
      lead="A reader of ten guides is not ten times as interested. Groups give their triggers a common limit; opened e-mails have one of their own."
    >
      {groups.length > 0 && (
        <ul className={styles['rows']} aria-label="Groups">
          {groups.map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place, its key may change with a save
            <li key={at} className={styles['item']}>
              <div className={styles['line']}>
                <InlineText
                  path={`groups.${at}.name`}
                  label="Name of the group"
                  value={group.name}
                  placeholder="Reading"
                  onChange={(name) => setGroup(at, { ...group, name })}
                />
                <span>gives at most</span>
                <InlineNumber
                  path={`groups.${at}.cap`}
                  label="Most points"
                  value={group.cap}
                  min={1}
                  onChange={(cap) => setGroup(at, { ...group, cap })}
                />
                <span>points</span>
                <span className={styles['soft']}>
                  · {plural(body.triggers.filter((trigger) => trigger.group === group.id).length, 'trigger')}
                </span>
                <IconButton
                  size="s"
                  label={`Remove the group ${group.name}`}
                  icon={<Trash2 />}
                  onClick={() => changeBody('groups', (old) => removeGroup(old, at))}
                />
              </div>
              <ProblemLines path={`groups.${at}`} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="s" icon={<Plus />} onClick={() => changeBody('groups', addGroup)}>
          Add a group
        </Button>
      </div>
      <Passive body={body} />
    </Section>
  );
}

function Passive({ body }: { body: DefinitionBody }) {
  const { changeBody } = useEditor();
  const facts = useFacts();
  const now = useNow();
  const { events, cap } = body.passive ?? { events: [], cap: 5 };
  return (
    <div className={styles['item']}>
      <div className={styles['line']}>
        <span>Events that only happen to people:</span>
        <Tokens
          path="passive.events"
          label="Passive events"
          values={events}
          suggestions={eventSuggestions(facts, now)}
          onChange={(next) => changeBody('passive', (old) => setPassive(old, { events: next, cap }))}
        />
        {body.passive && (
          <>
            <span>together give at most</span>
            <InlineNumber
              path="passive.cap"
              label="Most points of passive events"
              value={cap}
              min={0}
              onChange={(next) => changeBody('passive cap', (old) => setPassive(old, { events, cap: next }))}
            />
            <span>points</span>
          </>
        )}
      </div>
      <p className={styles['hint']}>For example opened e-mails. They never make a lead by themselves.</p>
      <ProblemLines path="passive" />
    </div>
  );
}
