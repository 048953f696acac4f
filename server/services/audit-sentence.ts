import type { DefinitionAct } from './definition-record.ts';

type Detail = Record<string, unknown>;

/** What was done, in one plain sentence without its subject: `Proposed version 3, “Spring”.` */
export function auditSentence(action: string, detail: Detail): string {
  const act = action.replace('definition.', '');
  return isAct(act) ? SENTENCES[act](detail) : 'Did something that this version of Leadlight has no words for.';
}

const SENTENCES: Record<DefinitionAct, (detail: Detail) => string> = {
  draftCreated: ({ name, from }) => `Began the draft ${quoted(name)} from ${ORIGINS[String(from)] ?? String(from)}.`,
  draftSaved: ({ name, changes }) =>
    saved(
      quoted(name),
      String(changes ?? '')
        .split('\n')
        .filter(Boolean),
    ),
  draftDeleted: ({ name }) => `Threw the draft ${quoted(name)} away.`,
  proposed: ({ version, name }) => `Proposed version ${version}, ${quoted(name)}, for both sides to sign.`,
  signed: ({ version, side }) => `Signed version ${version} for ${side}.`,
  activated: ({ version, name }) => `Version ${version}, ${quoted(name)}, became active.`,
  superseded: ({ version, by }) => `Version ${version} was superseded by version ${by}.`,
  withdrawn: ({ version, by }) =>
    by === undefined ? `Withdrew version ${version}.` : `Version ${version} fell away, because version ${by} became active.`,
};

const ORIGINS: Record<string, string> = {
  b2bSaas: 'the template for B2B software',
  manufacturing: 'the template for manufacturing',
  education: 'the template for education',
  body: 'a body that was pasted',
};

/** Changes that are spelled out in one sentence. */
const SPELLED_OUT = 3;

function saved(draft: string, changes: readonly string[]): string {
  if (changes.length === 0) return `Saved the draft ${draft}; none of its rules changed.`;
  const rest = changes.length - SPELLED_OUT;
  const shown = changes
    .slice(0, SPELLED_OUT)
    .map((change) => change.replace(/\.$/, ''))
    .join('; ');
  return `Changed the draft ${draft}: ${shown}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

function quoted(name: unknown): string {
  return `“${String(name)}”`;
}

function isAct(act: string): act is DefinitionAct {
  return Object.hasOwn(SENTENCES, act);
}
