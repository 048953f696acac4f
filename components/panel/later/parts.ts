/** The parts of the panel that come as a file of their own, all in one: what nobody sees at a person's record before a click. */

export { AgreementPage } from '../agreement/AgreementPage.tsx';
export { MatchSheet } from '../header/MatchSheet.tsx';
export { ScoreSheet } from '../header/ScoreSheet.tsx';
export { HistoryPage } from '../history/HistoryPage.tsx';
export { KeysHelp } from '../keys/KeysHelp.tsx';
export { PersonSearch } from '../match/PersonSearch.tsx';
export { Elsewhere } from '../states/Elsewhere.tsx';
export { TabState } from '../states/TabState.tsx';
export { AccountView } from '../views/AccountView.tsx';
export { NoMatchView } from '../views/NoMatchView.tsx';
export { OpenedAccountView } from '../views/OpenedAccountView.tsx';
export { SeveralView } from '../views/SeveralView.tsx';
