import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import { useAgreement } from '../data/use-agreement.ts';
import { useNow } from '../data/use-now.ts';
import { Page } from '../pages/Page.tsx';
import { PageState } from '../pages/PageState.tsx';
import { dayWord } from '../words/time.ts';
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
  const now = useNow();
  const { text, failure, lookAgain } = useAgreement(version);
  if (text === null) {
    return (
      <Page title={`Definition, version ${version}`} onBack={onBack}>
        <PageState failure={failure} onTryAgain={lookAgain} />
      </Page>
    );
  }
  const { name, activatedAt } = text.definition;
  const isActive = active?.version === version;
  const since = activatedAt === null ? '' : ` since ${dayWord(activatedAt, now)}`;
  return (
    <Page
      title={name}
      about={`Version ${version} · ${isActive ? `in force${since}` : activatedAt === null ? 'not in force yet' : 'replaced by a later one'}`}
      onBack={onBack}
    >
      <Signatures text={text} now={now} />
      <AgreementLines sections={text.sections} current={line} />
    </Page>
  );
}
