// A hidden field as a person may copy it: its HTML, alone or in a page, the posted pair, or the bare value.
import { Parser } from 'htmlparser2';
import { translator } from '../language.ts';
import { aside, failed, passed } from './checks.ts';
import type { Pasted } from './pasted-link.ts';

const t = translator('linkCheck');

export function readHiddenField(name: string, text: string): Pasted {
  const found = (token: string | null, check: Pasted['checks'][number]): Pasted => ({
    token,
    uidb64: null,
    checks: [check],
  });
  if (/<input\b/i.test(text)) {
    const inputs = inputsOf(text);
    const own = inputs.find((input) => input.name === name);
    if (own) return found(own.value, passed(t('pasted.field', { name })));
    const [other] = inputs;
    if (other === undefined) return found(null, failed(t('pasted.noField')));
    return found(other.value, failed(t('pasted.otherField', { found: other.name, name })));
  }
  if (text.startsWith(`${name}=`)) {
    const value = new URLSearchParams(text).get(name);
    return found(value, passed(t('pasted.field', { name })));
  }
  return found(text, aside(true, t('pasted.onlyValue')));
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
