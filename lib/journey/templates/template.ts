import type { DefinitionBody } from '../../contract/definition.ts';

/** A definition to begin with. */
export type Template = {
  name: string;
  /** What it is about, in one line. */
  description: string;
  /** Whom it suits. */
  forWhom: string;
  /** What the workspace must track and know for it to judge well; names as they are sent and imported. */
  expects: { events: string[]; attributes: { of: 'person' | 'account'; name: string }[] };
  body: DefinitionBody;
};
