// Fills in the login and the consent form of a page, knowing of them only what a person sees: the form with a password field is
// the login; any other POST form is the consent, where every box is ticked and the first button pressed.
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = text => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
  name ? ENTITIES[name.toLowerCase()] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)));

function attributes(text) {
  const found = {};
  for (const [, name, double, single, bare] of text.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) found[name.toLowerCase()] = decode(double ?? single ?? bare ?? '');
  return found;
}

function* formsOf(html) {
  for (const [, opening, content] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)) {
    const fields = [...content.matchAll(/<(input|button)\b([^>]*)>/gi)].map(([, tag, text]) => {
      const { type = tag.toLowerCase() === 'button' ? 'submit' : 'text', name, value = '', checked } = attributes(text);
      return { type: type.toLowerCase(), name, value, checked: checked !== undefined };
    }).filter(field => field.name);
    const { action = '', method = 'get' } = attributes(opening);
    yield { action, method: method.toLowerCase(), fields };
  }
}

/** `{kind: 'login' | 'consent', action, body}`, or null where the page asks for nothing. */
export function answerForm(html, { username, password }) {
  const forms = [...formsOf(html)];
  const login = forms.find(form => form.fields.some(field => field.type === 'password'));
  const form = login ?? forms.find(form => form.method === 'post');
  if (!form) return null;
  const answers = new URLSearchParams();
  const button = form.fields.find(field => field.type === 'submit');
  const name = form.fields.find(field => field.type === 'email' || field.type === 'text');
  for (const field of form.fields) {
    if (field.type === 'hidden') answers.append(field.name, field.value);
    else if (login && field.type === 'password') answers.append(field.name, password);
    else if (login && field === name) answers.append(field.name, username);
    else if (!login && field.type === 'checkbox') answers.append(field.name, field.value || 'on');
    else if (field === button) answers.append(field.name, field.value);
  }
  return { kind: login ? 'login' : 'consent', action: form.action, body: answers.toString() };
}
