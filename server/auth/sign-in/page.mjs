/** The sign-in page: sends the password, then goes where the server says. Runs in the browser, as it stands. */

const element = (id) => document.getElementById(id);
const form = element('form');
const email = element('email');
const password = element('password');
const submit = element('submit');
const reveal = element('reveal');

const WORDS = {
  missing: 'Type your e-mail address and your password.',
  wrong: 'The e-mail address or the password is not right.',
  tooMany: (seconds) => `Too many attempts. Try again in ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}.`,
  expired: 'This sign-in was left open for too long. Go back to where you came from and start it again.',
  unavailable: 'The server cannot answer just now. Try again in a moment.',
  offline: 'We could not reach the server. Check your connection and try again.',
  address:
    'The sign-in was asked for with a return address that this server does not know. Ask an admin to add it to LEADLIGHT_EXTENSION_IDS or LEADLIGHT_EXTENSION_REDIRECTS.',
  request: 'This sign-in could not be started. Go back to where you came from and start it again.',
};

function say(text, field) {
  element('notice').hidden = text === null;
  element('notice-text').textContent = text ?? '';
  for (const input of [email, password]) input.toggleAttribute('aria-invalid', false);
  if (text === null || field === undefined) return;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
  if (field === password) field.select();
}

function busy(isBusy) {
  submit.setAttribute('aria-disabled', String(isBusy));
  submit.textContent = isBusy ? 'Signing in…' : 'Sign in';
}

/** Where to go after the sign-in; `form` of the answer when an app asked for it, our own start page otherwise. */
async function signIn() {
  const query = location.search.slice(1);
  const isForApp = new URLSearchParams(query).has('sig');
  const response = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ email: email.value.trim(), password: password.value, ...(isForApp ? { oauth_query: query } : {}) }),
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return location.assign(isForApp && typeof answer.url === 'string' ? answer.url : '/');
  busy(false);
  if (response.status === 429) return say(WORDS.tooMany(answer.retryAfterSeconds ?? (Number(response.headers.get('x-retry-after')) || 60)));
  if (response.status >= 500) return say(WORDS.unavailable);
  if (answer.error === 'invalid_signature') return say(WORDS.expired);
  return say(WORDS.wrong, password);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (submit.getAttribute('aria-disabled') === 'true') return;
  const empty = [email, password].find((input) => input.value.trim() === '');
  if (empty) return say(WORDS.missing, empty);
  say(null);
  busy(true);
  signIn().catch(() => {
    busy(false);
    say(WORDS.offline);
  });
});

reveal.addEventListener('click', () => {
  const isShown = password.type === 'text';
  password.type = isShown ? 'password' : 'text';
  reveal.textContent = isShown ? 'Show' : 'Hide';
  reveal.setAttribute('aria-pressed', String(!isShown));
  password.focus();
});

// Back from the browser's memory of this page: ready for another try.
window.addEventListener('pageshow', () => busy(false));

const parameters = new URLSearchParams(location.search);
const asker = { 'leadlight-extension': 'to use Leadlight on your CRM’s records.', 'leadlight-console': 'to open the console.' }[
  parameters.get('client_id')
];
if (asker) element('lead').textContent = `Sign in ${asker}`;
const error = parameters.get('error');
if (error === null) {
  email.focus();
} else {
  element('title').textContent = 'This sign-in cannot go on';
  for (const id of ['form', 'lead', 'help']) element(id).hidden = true;
  say(/redirect/.test(error) ? WORDS.address : WORDS.request);
}
