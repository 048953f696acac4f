import type { Clause } from '#lib/contract/condition.ts';
import { useFacts } from '../editor-context.ts';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import { Suggest } from '../fields/Suggest.tsx';
import { attributeSuggestions, findAttribute, valueSuggestions } from '../model/suggestions.ts';
import type { SentenceProps } from '../rules/language.ts';
import { TestFields } from './TestFields.tsx';

type Attribute = Extract<Clause, { type: 'attribute' }>;

/** `Their job title is Head of Operations`. */
export function AttributeSentence({ leaf, path, onChange }: SentenceProps<Attribute>) {
  const facts = useFacts();
  const known = findAttribute(facts, leaf.of, leaf.name);
  return (
    <>
      <InlineSelect
        path={`${path}.of`}
        label="Whose"
        value={leaf.of}
        options={[
          { value: 'person', label: 'Their' },
          { value: 'account', label: 'The company’s' },
        ]}
        onChange={(of) => onChange({ ...leaf, of })}
      />
      <Suggest
        path={`${path}.name`}
        label="Attribute"
        value={leaf.name}
        placeholder="which attribute?"
        suggestions={attributeSuggestions(facts, leaf.of)}
        onChange={(name) => onChange({ ...leaf, name })}
      />
      <TestFields
        test={leaf.test}
        path={`${path}.test`}
        kind={known?.kind ?? 'text'}
        suggestions={valueSuggestions(known?.values)}
        onChange={(test) => onChange({ ...leaf, test })}
      />
    </>
  );
}
