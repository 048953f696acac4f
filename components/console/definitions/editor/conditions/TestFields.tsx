import type { ValueTest } from '#lib/contract/condition.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineSelect, type Option } from '../fields/InlineSelect.tsx';
import { InlineText } from '../fields/InlineText.tsx';
import { Suggest, type Suggestion } from '../fields/Suggest.tsx';
import { Tokens } from '../fields/Tokens.tsx';
import { withOptional } from '../model/optional.ts';
import { type Op, testOf } from '../model/values.ts';
import { PatternTry } from './PatternTry.tsx';

export type TestFieldsProps = {
  test: ValueTest;
  path: string;
  /** What the values are in the history; decides what is offered first. */
  kind: 'text' | 'number' | 'yesNo';
  suggestions: readonly Suggestion[];
  onChange: (test: ValueTest) => void;
};

const OPS: readonly Option<Op>[] = [
  { value: 'equals', label: 'is' },
  { value: 'oneOf', label: 'is one of' },
  { value: 'contains', label: 'contains' },
  { value: 'range', label: 'is between' },
  { value: 'exists', label: 'is known' },
  { value: 'emailDomain', label: 'is an e-mail at' },
  { value: 'matches', label: 'matches the pattern' },
];

/** How a value is compared, and with what: `is one of Logistics, Retail`. */
export function TestFields({ test, path, kind, suggestions, onChange }: TestFieldsProps) {
  return (
    <>
      <InlineSelect path={`${path}.op`} label="Comparison" value={test.op} options={OPS} onChange={(op) => onChange(testOf(op, test))} />
      <Value test={test} path={path} kind={kind} suggestions={suggestions} onChange={onChange} />
    </>
  );
}

function Value({ test, path, kind, suggestions, onChange }: TestFieldsProps) {
  switch (test.op) {
    case 'equals':
      if (kind === 'yesNo' || typeof test.value === 'boolean') {
        return (
          <InlineSelect
            path={`${path}.value`}
            label="Value"
            value={test.value === true ? 'yes' : test.value === false ? 'no' : ''}
            options={[
              { value: 'yes', label: 'yes' },
              { value: 'no', label: 'no' },
            ]}
            onChange={(value) => onChange({ ...test, value: value === 'yes' })}
          />
        );
      }
      return (
        <Suggest
          path={`${path}.value`}
          label="Value"
          value={test.value === null ? '' : String(test.value)}
          placeholder="which value?"
          suggestions={suggestions}
          onChange={(value) => onChange({ ...test, value })}
        />
      );
    case 'oneOf':
      return (
        <Tokens
          path={`${path}.values`}
          label="Values"
          values={test.values.map(String)}
          suggestions={suggestions}
          onChange={(texts) =>
            onChange({ ...test, values: texts.map((text) => test.values.find((value) => String(value) === text) ?? text) })
          }
        />
      );
    case 'contains':
      return (
        <InlineText
          path={`${path}.text`}
          label="Text"
          value={test.text}
          placeholder="which text?"
          onChange={(text) => onChange({ ...test, text })}
        />
      );
    case 'range':
      return (
        <>
          <InlineNumber
            path={`${path}.min`}
            label="At least"
            value={test.min}
            step={0.01}
            placeholder="any"
            onChange={(min) => onChange(withOptional(test, 'min', orNone(min)))}
          />
          <span>and</span>
          <InlineNumber
            path={`${path}.max`}
            label="At most"
            value={test.max}
            step={0.01}
            placeholder="any"
            onChange={(max) => onChange(withOptional(test, 'max', orNone(max)))}
          />
        </>
      );
    case 'matches':
      return (
        <>
          <InlineText
            path={`${path}.pattern`}
            label="Pattern"
            isCode
            value={test.pattern}
            placeholder="head of.*sales"
            onChange={(pattern) => onChange({ ...test, pattern })}
          />
          <PatternTry pattern={test.pattern} examples={suggestions.map(({ value }) => value)} />
        </>
      );
    case 'emailDomain':
      return (
        <Tokens
          path={`${path}.domains`}
          label="Domains"
          values={test.domains}
          suggestions={domainsOf(suggestions)}
          onChange={(domains) => onChange({ ...test, domains: domains.map(bareDomain) })}
        />
      );
    case 'exists':
      return null;
  }
}

/** An empty end of a range is an open one. */
function orNone(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** `@example.com` and `dana@example.com` mean example.com. */
function bareDomain(text: string): string {
  return text.slice(text.lastIndexOf('@') + 1).toLowerCase();
}

function domainsOf(addresses: readonly Suggestion[]): Suggestion[] {
  const domains = new Set(addresses.filter(({ value }) => value.includes('@')).map(({ value }) => bareDomain(value)));
  return [...domains].map((value) => ({ value }));
}
