// A hidden field as a person may copy it: its HTML, alone or in a page, the posted pair, or the bare value.
import { Parser } from 'htmlparser2';
import { aside, failed, passed } from './checks.ts';
import type { Pasted } from './pasted-link.ts';

export function readHiddenField(name: string, text: string): Pasted {
  const found = (token: string | null, check: Pasted['checks'][number]): Pasted => ({
    token,
    uidb64: null,
    checks: [check],
  });
  if (/<input\b/i.test(text)) {
    const inputs = inputsOf(text);
    const own = inputs.find((input) => input.name === name);
    if (own) return found(own.value, passed(`The field is called ${name}, as the site expects.`));
    const [other] = inputs;
    if (other === undefined) return found(null, failed('There is no field with a value in this HTML.'));
    return found(other.value, failed(`The field is called “${other.name}”, and the site looks for “${name}”.`));
  }
  if (text.startsWith(`${name}=`)) {
    const value = new URLSearchParams(text).get(name);
    return found(value, passed(`The field is called ${name}, as the site expects.`));
  }
  return found(text, aside(true, 'Only the value was given, so the field around it was not looked at.'));
}

function inputsOf(html: string): { name: string; value: string }[] {
  const inputs: { name: string; value: string }[] = [];
  const parser = new Parser({
    onopentag(tag, { name = '', value }) {
      if (tag === 'input' && value !== undefined) inputs.push({ name, value });
    },
  });
  parser.write(html);
  parser.end();
  return inputs;
}
