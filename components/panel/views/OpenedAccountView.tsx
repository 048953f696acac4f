import { ArrowLeft } from 'lucide-react';
import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { PanelMode } from '#lib/bridge/messages.ts';
import type { AccountCard } from '#lib/contract/people.ts';
import { AccountBody } from '../account/AccountBody.tsx';
import { accountFacts } from '../account/account-facts.ts';
import { useAccount } from '../data/use-account.ts';
import { useHeader } from '../header/use-header.tsx';
import { PanelSkeleton } from '../states/PanelSkeleton.tsx';
import { NothingToShow } from '../states/WholeStates.tsx';
import { ChooseFrame } from './ChooseFrame.tsx';
import styles from './PersonView.module.css';

export type OpenedAccountProps = {
  accountId: string;
  mode: PanelMode;
  /** Whose record this is. */
  from: string;
  onBack: () => void;
  onOpen: (personId: string, account: AccountCard) => void;
};

/** The company of a person, opened from their record. */
export function OpenedAccountView({ accountId, mode, from, onBack, onOpen }: OpenedAccountProps) {
  const say = useWords('account');
  const numbers = useNumbers();
  const { account, ...look } = useAccount(accountId);
  const header = useHeader({ mode, hasMatch: false, canChoose: false });
  if (account === null)
    return look.failure === null ? <PanelSkeleton /> : <NothingToShow failure={look.failure} onTryAgain={look.lookAgain} />;
  return (
    <ChooseFrame
      context={account.overview}
      look={look}
      header={header}
      name={account.account.name}
      about={accountFacts(account.account, say, numbers)}
    >
      <Button size="s" variant="plain" className={styles['back'] ?? ''} icon={<ArrowLeft />} onClick={onBack}>
        {say('backTo', { name: from })}
      </Button>
      <AccountBody account={account} waitingFor={null} onOpen={(personId) => onOpen(personId, account.account)} />
    </ChooseFrame>
  );
}
