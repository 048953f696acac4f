import { Plus } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { DefinitionBody, LifecycleRule } from '#lib/contract/definition.ts';
import { LIFECYCLE_STAGES } from '../../../words.ts';
import { useEditor } from '../editor-context.ts';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import { InlineText } from '../fields/InlineText.tsx';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { insertAt, move, removeAt, replaceAt } from '../model/list.ts';
import { withOptional } from '../model/optional.ts';
import { newLifecycleRule, setLifecycle } from '../model/stages.ts';
import { RowTools } from '../rules/RowTools.tsx';
import { CriterionBox, ExitBox } from './CriterionBox.tsx';
import { Section } from './Section.tsx';
import styles from './sections.module.css';

type Stage = LifecycleRule['stage'];

const STAGES: readonly { value: Stage; label: string }[] = (
  ['recycled', 'disqualified', 'ineligible', 'lead', 'subscriber', 'target'] as const
).map((value) => ({ value, label: LIFECYCLE_STAGES[value] }));

/** What sends back, what ends it, and what comes before the hand-over. */
export function Lifecycle({ body }: { body: DefinitionBody }) {
  const { changeBody } = useEditor();
  const rules = body.lifecycle ?? [];
  const setRules = (what: string, change: (rules: readonly LifecycleRule[]) => LifecycleRule[]) =>
    changeBody(`lifecycle ${what}`, (old) => setLifecycle(old, change(old.lifecycle ?? [])));
  return (
    <Section
      id="lifecycle"
      title="Sending back and ruling out"
      lead="Rules beside the hand-over; the first that holds wins. What rules out above disqualifies already, and what people or the CRM decide later (accepted, won) is theirs alone."
    >
      {rules.length > 0 && (
        <ol className={styles['rows']} aria-label="Lifecycle rules">
          {rules.map((rule, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
            <li key={at} className={styles['item']} data-path={`lifecycle.${at}`} tabIndex={-1}>
              <div className={styles['ruleHead']}>
                <div className={styles['line']}>
                  <InlineSelect
                    path={`lifecycle.${at}.stage`}
                    label="Stage"
                    value={rule.stage}
                    options={STAGES}
                    onChange={(stage) => setRules(`${at}`, (old) => replaceAt(old, at, { ...rule, stage }))}
                  />
                  <span>when</span>
                </div>
                <RowTools
                  name={`${LIFECYCLE_STAGES[rule.stage]}, ${at + 1} of ${rules.length}`}
                  isFirst={at === 0}
                  isLast={at === rules.length - 1}
                  onMove={(step) => setRules('order', (old) => move(old, at, at + step))}
                  onDuplicate={() => setRules('duplicate', (old) => insertAt(old, at + 1, structuredClone(rule)))}
                  onRemove={() => setRules('remove', (old) => removeAt(old, at))}
                />
              </div>
              <RuleFields rule={rule} path={`lifecycle.${at}`} onChange={(next) => setRules(`${at}`, (old) => replaceAt(old, at, next))} />
            </li>
          ))}
        </ol>
      )}
      <div>
        <Menu
          align="start"
          trigger={
            <Button size="s" icon={<Plus />}>
              Add a rule
            </Button>
          }
          items={STAGES.map(({ value, label }) => ({ label, onSelect: () => setRules('add', (old) => [...old, newLifecycleRule(value)]) }))}
        />
      </div>
      <ProblemLines path="lifecycle" except={rules.map((_, at) => `lifecycle.${at}`)} />
    </Section>
  );
}

function RuleFields({ rule, path, onChange }: { rule: LifecycleRule; path: string; onChange: (rule: LifecycleRule) => void }) {
  return (
    <>
      <CriterionBox criterion={rule.enter} path={`${path}.enter`} onChange={(enter) => onChange({ ...rule, enter })} />
      <ExitBox exit={rule.exit} path={`${path}.exit`} onChange={(exit) => onChange(withOptional(rule, 'exit', exit))} />
      <div className={styles['line']}>
        <span>The record shows as the reason</span>
        <InlineText
          path={`${path}.reason`}
          label="Reason shown"
          value={rule.reason ?? ''}
          placeholder="the rule in words"
          onChange={(reason) => onChange(withOptional(rule, 'reason', reason === '' ? undefined : reason))}
        />
      </div>
      <ProblemLines path={path} except={[`${path}.enter`, `${path}.exit`]} />
    </>
  );
}
