import { parseSync } from 'oxc-parser';

/** Components whose words come from the catalogues. The console speaks English. */
export const SPEAKING = /^(?:components\/(?:panel|reach|language)\/(?!gallery\/)|entrypoints\/).*\.tsx$/;

/** Attributes and props that a person reads or hears. */
const READ =
  /^(?:label|title|aria-label|aria-description|aria-valuetext|aria-roledescription|placeholder|alt|hint|question|caption|about|what|summary|text|error|note)$/;
/** Names and signs that are the same in every language. */
const UNIVERSAL = new Set(['Leadlight', 'MQL', 'https://crm.example.org']);
const WORD = /\p{L}{2}/u;

/** Words for people that stand in a component instead of in the catalogues, each with how to mend it. */
export function visibleWords(path: string, source: string): string[] {
  const { program } = parseSync(path, source);
  const found: { start: number; text: string }[] = [];
  const note = (start: number, text: string) => {
    const plain = text.replaceAll(/\s+/g, ' ').trim();
    if (WORD.test(plain) && !UNIVERSAL.has(plain)) found.push({ start, text: plain });
  };
  visit(program, (node) => {
    if (node.type === 'JSXText') note(node.start, String(node['value']));
    if (node.type === 'JSXAttribute' && READ.test(nameOf(node))) for (const { start, text } of textsIn(node['value'])) note(start, text);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of [node['children']].flat())
        if (isNode(child) && child.type === 'JSXExpressionContainer') for (const { start, text } of textsIn(child)) note(start, text);
  });
  return found.map(
    ({ start, text }) =>
      `${path}:${source.slice(0, start).split('\n').length}: "${text}" is said in English alone. Give it a key in lib/words/en and every other language, and say it with useWords (docs/languages.md).`,
  );
}

type Node = { type: string; start: number; [key: string]: unknown };

/** Texts that an expression can become: literals and templates, through conditions and `&&`; never what a call is given. */
function textsIn(value: unknown): { start: number; text: string }[] {
  if (!isNode(value)) return [];
  const node = value;
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [{ start: node.start, text: node['value'] }] : [];
    case 'TemplateLiteral': {
      const quasis = node['quasis'] as { start: number; value: { raw: string } }[];
      return quasis.map((quasi) => ({ start: quasi.start, text: quasi.value.raw }));
    }
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return textsIn(node['expression']);
    case 'ConditionalExpression':
      return [node['consequent'], node['alternate']].flatMap(textsIn);
    case 'LogicalExpression':
      return [node['left'], node['right']].flatMap(textsIn);
    case 'BinaryExpression':
      return node['operator'] === '+' ? [node['left'], node['right']].flatMap(textsIn) : [];
    default:
      return [];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(attribute: Node): string {
  const { name } = attribute;
  return isNode(name) && name.type === 'JSXIdentifier' ? String(name['name']) : '';
}

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, look);
  else if (isNode(value)) {
    look(value);
    for (const part of Object.values(value)) visit(part, look);
  }
}
