import { Plus } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { DefinitionBody, JourneyRule } from '#lib/contract/definition.ts';
import { JourneyStage } from '#lib/contract/vocabulary.ts';
import { Segmented } from '../../../parts/Segmented.tsx';
import { JOURNEY_STAGES } from '../../../words.ts';
import { useEditor, useTriggerNames } from '../editor-context.ts';
import { Choices } from '../fields/Choices.tsx';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { insertAt, move, removeAt, replaceAt } from '../model/list.ts';
import { withOptional } from '../model/optional.ts';
import { addJourneyRule, journeyAsCriterion, journeyAsTriggers } from '../model/stages.ts';
import { RowTools } from '../rules/RowTools.tsx';
import { CriterionBox, ExitBox } from './CriterionBox.tsx';
import { Section } from './Section.tsx';
import styles from './sections.module.css';

/** The buyer's journey: what each stage is entered and left by. The first that holds, from the top, is the stage. */
export function Journey({ body }: { body: DefinitionBody }) {
  const { changeBody } = useEditor();
  const { journey } = body;
  const setRules = (what: string, change: (rules: DefinitionBody['journey']) => DefinitionBody['journey']) =>
    changeBody(`journey ${what}`, (old) => ({ ...old, journey: change(old.journey) }));
  const unused = JourneyStage.options.filter((stage) => stage !== 'unaware' && !journey.some((rule) => rule.stage === stage));
  return (
    <Section
      id="journey"
      title="The buyer’s journey"
      lead="From the last stage to the first; the first one that holds is where the buyer stands. Who is at none of them is unaware."
    >
      <ol className={styles['rows']} aria-label="Stages of the journey">
        {journey.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
          <li key={at} className={styles['item']} data-path={`journey.${at}`} tabIndex={-1}>
            <div className={styles['ruleHead']}>
              <h3 className={styles['stage']}>{JOURNEY_STAGES[rule.stage]}</h3>
              <RowTools
                name={`${JOURNEY_STAGES[rule.stage]}, ${at + 1} of ${journey.length}`}
                isFirst={at === 0}
                isLast={at === journey.length - 1}
                onMove={(step) => setRules('order', (rules) => move(rules, at, at + step))}
                onDuplicate={() => setRules('duplicate', (rules) => insertAt(rules, at + 1, structuredClone(rule)))}
                onRemove={() => setRules('remove', (rules) => removeAt(rules, at))}
              />
            </div>
            <RuleFields rule={rule} path={`journey.${at}`} onChange={(next) => setRules(`${at}`, (rules) => replaceAt(rules, at, next))} />
          </li>
        ))}
      </ol>
      {unused.length > 0 && (
        <div>
          <Menu
            align="start"
            trigger={
              <Button size="s" icon={<Plus />}>
                Add a stage
              </Button>
            }
            items={unused.map((stage) => ({
              label: JOURNEY_STAGES[stage],
              onSelect: () => setRules('add', (rules) => addJourneyRule(rules, stage)),
            }))}
          />
        </div>
      )}
      <ProblemLines path="journey" except={journey.map((_, at) => `journey.${at}`)} />
    </Section>
  );
}

function RuleFields({ rule, path, onChange }: { rule: JourneyRule; path: string; onChange: (rule: JourneyRule) => void }) {
  const triggers = useTriggerNames();
  const isSimple = 'anyOf' in rule;
  return (
    <>
      <div className={styles['line']}>
        <span>Entered when</span>
        <Segmented
          label="Entered when"
          value={isSimple ? 'triggers' : 'criterion'}
          options={[
            { value: 'triggers', label: 'a trigger counts' },
            { value: 'criterion', label: 'something else holds' },
          ]}
          onChange={(kind) => onChange(kind === 'triggers' ? journeyAsTriggers(rule) : journeyAsCriterion(rule))}
        />
        {isSimple && (
          <Choices
            path={`${path}.anyOf`}
            label="Triggers"
            options={triggers}
            values={rule.anyOf}
            onChange={(anyOf) => onChange({ ...rule, anyOf })}
          />
        )}
      </div>
      {!isSimple && <CriterionBox criterion={rule.enter} path={`${path}.enter`} onChange={(enter) => onChange({ ...rule, enter })} />}
      <ExitBox exit={rule.exit} path={`${path}.exit`} onChange={(exit) => onChange(withOptional(rule, 'exit', exit))} />
      <ProblemLines path={path} except={[`${path}.enter`, `${path}.exit`]} />
    </>
  );
}
