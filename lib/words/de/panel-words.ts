import { account } from './panel/account.ts';
import { agreement } from './panel/agreement.ts';
import { header } from './panel/header.ts';
import { history } from './panel/history.ts';
import { journey } from './panel/journey.ts';
import { keys } from './panel/keys.ts';
import { lifecycle } from './panel/lifecycle.ts';
import { match } from './panel/match.ts';
import { menu } from './panel/menu.ts';
import { reply } from './panel/reply.ts';
import { score } from './panel/score.ts';
import { send } from './panel/send.ts';
import { side } from './panel/side.ts';
import { states } from './panel/states.ts';
import { verdict } from './panel/verdict.ts';
import { why } from './panel/why.ts';
import { actions } from './shared/actions.ts';
import { failures } from './shared/failures.ts';
import { terms } from './shared/terms.ts';
import { theme } from './shared/theme.ts';

export const words = {
  account,
  actions,
  agreement,
  failures,
  header,
  history,
  journey,
  keys,
  lifecycle,
  match,
  menu,
  reply,
  score,
  send,
  side,
  states,
  terms,
  theme,
  verdict,
  why,
};
