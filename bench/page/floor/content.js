// The least that a sidebar can cost: a fixed element with the panel's words in plain DOM, drawn once.
const host = document.createElement('div');
host.style.cssText = 'all:initial;position:fixed;inset:0 0 0 auto;width:360px;z-index:2147483647;background:#fff;font:13px system-ui';
const lines = [
  'Dana Whitfield',
  'VP Operations · Northwind',
  'Consideration since 3 November',
  'MQL since 3 November',
  'Compared pricing twice in 7 days',
  'Asked for the ROI sheet',
  'ROI calculator for operations teams',
];
const root = host.attachShadow({ mode: 'closed' });
for (const line of lines) {
  const row = document.createElement('p');
  row.textContent = line;
  root.append(row);
}
for (const label of ['Good lead', 'Not good']) {
  const button = document.createElement('button');
  button.textContent = label;
  root.append(button);
}
document.documentElement.append(host);
