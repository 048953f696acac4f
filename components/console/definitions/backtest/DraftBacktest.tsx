import { useMe } from '../../data/workspace.ts';
import { canBacktest } from '../../roles.ts';
import { BacktestSection } from './BacktestSection.tsx';
import { useContentHash } from './use-content-hash.ts';

/** What a body that is not proposed yet would have done. A changed body is another content, with a replay of its own. */
export function DraftBacktest({ name, body }: { name: string; body: unknown }) {
  const me = useMe();
  const contentHash = useContentHash(body);
  return (
    <BacktestSection
      key={contentHash}
      contentHash={contentHash}
      name={name}
      body={body}
      mayTest={me.data !== undefined && canBacktest(me.data.member.role)}
    />
  );
}
