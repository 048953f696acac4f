import { useTimes } from '#components/language/formats.ts';
import { type Say, useWords } from '#components/language/use-words.ts';
import type { AgreementText } from '#lib/contract/agreement.ts';
import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import { useAgreement } from '../data/use-agreement.ts';
import { useNow } from '../data/use-now.ts';
import { Page } from '../pages/Page.tsx';
import { PageState } from '../pages/PageState.tsx';
import { AgreementLines } from './AgreementLines.tsx';
import { Signatures } from './Signatures.tsx';

export type AgreementPageProps = {
  version: number;
  /** The rule to begin at. */
  line: string | null;
  /** What counts now. */
  active: DefinitionRef | null;
  onBack: () => void;
};

/** What both sides signed, in the sentences that they signed. */
export function AgreementPage({ version, line, active, onBack }: AgreementPageProps) {
  const say = useWords('agreement');
  const times = useTimes();
  const now = useNow();
  const { text, failure, lookAgain } = useAgreement(version);
  if (text === null) {
    return (
      <Page title={say('version', { version: String(version) })} onBack={onBack}>
        <PageState failure={failure} onTryAgain={lookAgain} />
      </Page>
    );
  }
  const isActive = active?.version === version;
  return (
    <Page title={text.definition.name} about={standingOf(text.definition, isActive, say, (at) => times.day(at, now))} onBack={onBack}>
      <Signatures text={text} now={now} />
      <AgreementLines sections={text.sections} current={line} />
    </Page>
  );
}

/** `Version 4 · in force since 1 Sept`. */
function standingOf(
  { version, activatedAt }: AgreementText['definition'],
  isActive: boolean,
  say: Say<'agreement'>,
  dayOf: (at: string) => string,
): string {
  const values = { version: String(version) };
  if (activatedAt === null) return say(isActive ? 'inForce' : 'notYet', values);
  return isActive ? say('inForceSince', { ...values, day: dayOf(activatedAt) }) : say('replaced', values);
}
