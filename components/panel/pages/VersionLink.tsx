import { drawn, useWords } from '#components/language/use-words.ts';
import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import { WalkButton } from './WalkButton.tsx';
import { useWalk } from './walk.ts';

/** Leads to the version that something was judged by, at one of its rules. `definition` null: its name is not known. */
export function VersionLink({ definition, version, line }: { definition: DefinitionRef | null; version: number; line: string }) {
  const say = useWords('lifecycle');
  const { toAgreement } = useWalk();
  const values = { version: String(version) };
  return (
    <WalkButton onClick={() => toAgreement(version, line)}>
      {definition === null
        ? say('definition', values)
        : drawn(say.parts('named', { ...values, name: definition.name, b: (name) => <bdi>{name}</bdi> }))}
    </WalkButton>
  );
}
