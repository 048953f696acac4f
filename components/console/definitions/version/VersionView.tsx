import { Link } from '@tanstack/react-router';
import type { DefinitionVersion } from '#lib/contract/agreement.ts';
import { useDefinitions } from '../../data/definitions.ts';
import { useAgreement } from '../../data/versions.ts';
import { useMe } from '../../data/workspace.ts';
import { day } from '../../format.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { Page } from '../../parts/Page.tsx';
import { useNow } from '../../parts/use-now.ts';
import { canBacktest } from '../../roles.ts';
import { BacktestSection } from '../backtest/BacktestSection.tsx';
import { Changes } from '../compare/Changes.tsx';
import { baseOf } from '../compare/pairs.ts';
import { AgreementView } from '../shared/AgreementView.tsx';
import { Part } from '../shared/Part.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { BecauseOf } from './BecauseOf.tsx';
import { Signing } from './Signing.tsx';
import styles from './VersionView.module.css';

/** The page that both signers read. Nothing on it depends on who looks, except the button that signs. */
export function VersionView({ version }: { version: DefinitionVersion }) {
  const definitions = useDefinitions();
  const me = useMe();
  const now = useNow();
  const versions = definitions.data?.versions ?? [];
  const base = baseOf(version, versions);
  const hasReason = version.note !== '' || version.feedback.length > 0;
  // Against itself there is nothing to find out.
  const isInForce = version.status === 'active';
  const mayTest = me.data !== undefined && canBacktest(me.data.member.role) && !isInForce;

  return (
    <Page
      title={`Version ${version.version} · ${version.name}`}
      lead={
        <>
          <StatusBadge status={version.status} /> {history(version, now)}
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {hasReason && <BecauseOf version={version} now={now} />}
          {base !== null && (
            <Part
              id="changes"
              title={`What changes against version ${base.version}`}
              actions={
                <Link to="/definitions/compare" search={{ from: base.version, to: version.version }}>
                  Compare with another
                </Link>
              }
            >
              <Changes from={base.version} to={version.version} />
            </Part>
          )}
          <Part
            id="backtest"
            title="What would it have done?"
            lead="The whole history, replayed under this version and under the one that it was compared with. Both sides see the same figures."
          >
            <BacktestSection
              contentHash={version.contentHash}
              name={version.name}
              body={version.body}
              mayTest={mayTest}
              {...(isInForce ? { whyNot: IN_FORCE } : {})}
            />
          </Part>
          <Part id="agreement" title="The agreement in full">
            <AgreementInFull version={version.version} />
          </Part>
        </div>
        <aside className={styles['side']} aria-label="Signatures">
          <Signing version={version} active={versions.find(({ status }) => status === 'active')} now={now} />
          <nav className={styles['ways']} aria-label="On this page">
            <ul>
              {hasReason && (
                <li>
                  <Link to="." hash="why">
                    Why it changes
                  </Link>
                </li>
              )}
              {base !== null && (
                <li>
                  <Link to="." hash="changes">
                    What changes
                  </Link>
                </li>
              )}
              <li>
                <Link to="." hash="backtest">
                  What it would have done
                </Link>
              </li>
              <li>
                <Link to="." hash="agreement">
                  The agreement in full
                </Link>
              </li>
            </ul>
          </nav>
        </aside>
      </div>
    </Page>
  );
}

const IN_FORCE = 'This version is in force. A backtest compares a draft, or another version, with it.';

function AgreementInFull({ version }: { version: number }) {
  const text = useAgreement(version);
  if (text.data) return <AgreementView sections={text.data.sections} />;
  if (text.error) {
    return <Failure error={text.error} title="The agreement’s text could not be loaded" onRetry={() => void text.refetch()} />;
  }
  return <Lines label="Loading the agreement’s text" rows={8} />;
}

function history(version: DefinitionVersion, now: Date): string {
  const by = version.proposedBy === null ? '' : ` by ${version.proposedBy}`;
  const proposed = `Proposed${by} on ${day(version.proposedAt, now)}`;
  if (version.activatedAt === null) return proposed;
  const from = `${proposed}, in force from ${day(version.activatedAt, now)}`;
  return version.supersededAt === null ? from : `${from} to ${day(version.supersededAt, now)}`;
}
