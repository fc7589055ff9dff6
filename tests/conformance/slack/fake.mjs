// The fake Slack's own controls, for scripts that drive it beside Slack's clients.

export const fakeUrl = process.env.FAKE_SLACK_URL;
export const apiUrl = `${fakeUrl}api/`;
export const botToken = process.env.FAKE_SLACK_BOT_TOKEN;
export const appToken = process.env.FAKE_SLACK_APP_TOKEN;
export const signingSecret = process.env.FAKE_SLACK_SIGNING_SECRET;

export const channel = 'C0MOVES01';
export const ana = 'U0ANA0001';

/** Asks the fake to do something; gives its answer, for deliveries the acknowledgement. */
export async function fake(what, asked = {}) {
  const response = await fetch(`${fakeUrl}fake/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw new Error(`fake/${what}: HTTP ${response.status} ${await response.text()}`);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** What the fake keeps. */
export async function state() {
  return (await fetch(`${fakeUrl}fake/state`)).json();
}

/** Waits until something is so, at most thirty seconds. */
export async function eventually(find, what) {
  for (let attempts = 0; attempts < 1200; attempts++) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`not within thirty seconds: ${what}`);
}

/** A logger that keeps quiet, so that the output is the tests' own. */
export const quiet = {
  debug() {}, info() {}, warn() {}, error(...words) { console.error(...words); }, setLevel() {}, getLevel: () => 'error', setName() {},
};
