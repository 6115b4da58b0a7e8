// What a person pastes to ask about a link: the link itself, alone or in a message, its path, the hidden field, or the bare token.
import type { RecipeFields } from '../../shared/recipes.ts';
import { decoded } from '../intake/url.ts';
import { translator } from '../language.ts';
import { aside, type Check, failed, passed } from './checks.ts';
import { readHiddenField } from './pasted-field.ts';
import { parseTemplate } from './template.ts';

const t = translator('linkCheck');

export interface Pasted {
  /** Null when there is none. */
  token: string | null;
  /** Of a password reset's link. */
  uidb64: string | null;
  checks: Check[];
}

export function readPasted({ delivery, signer }: RecipeFields, pasted: string): Pasted {
  const text = withoutQuotes(pasted.trim());
  if (delivery.as === 'hidden-field') return readHiddenField(delivery.name, text);
  const template = templateUrl(delivery.url);
  const links = linksIn(text);
  if (template !== null && links.length > 0) {
    // The sentence around a link may have left a mark at its end.
    const read = links.flatMap((link) =>
      [...new Set([link, withoutEndMarks(link)])].map((one) => readLink(template, one)),
    );
    const wrapped = links.flatMap(wrappedIn).map(({ link, by }) => {
      const { checks, ...inner } = readLink(template, link);
      return { ...inner, checks: [...checks, aside(true, t('pasted.wrapped', { host: by }))] };
    });
    return [...read, ...wrapped].find(({ checks }) => checks.every(({ ok }) => ok)) ?? (read[0] as Pasted);
  }
  if (template !== null && text.startsWith('/') && URL.canParse(text, template.url.href)) {
    const path = readLink(template, new URL(text, template.url.href).href);
    const [site, ...others] = path.checks;
    if (site?.ok !== true) return path;
    return {
      ...path,
      checks: [aside(true, t('pasted.onlyPath')), ...others],
    };
  }
  const [, uidb64, token] =
    (signer.kind === 'password-reset' && /^([\w-]+)\/([0-9a-z]+-[0-9a-f]+)\/?$/.exec(text)) || [];
  return {
    token: token ?? text,
    uidb64: uidb64 ?? null,
    checks: [aside(true, t('pasted.onlyToken'))],
  };
}

const withoutQuotes = (text: string): string => /^(["'`<])(\S*)["'`>]$/.exec(text)?.[2] ?? text;

/** A text with more links than this is no message. */
const maxLinks = 50;
/** Characters; servers take half of that. */
const maxLength = 16_384;

const linksIn = (text: string): string[] => (text.match(/https?:\/\/[^\s<>"]+/gi) ?? []).slice(0, maxLinks);

function withoutEndMarks(link: string): string {
  let end = link.length;
  while (end > 0 && ".,:;!?)]}'*".includes(link.charAt(end - 1))) end--;
  return link.slice(0, end);
}

/** Mail programs and mail services put a link into one of their own, which looks at it and leads on: Outlook’s Safe Links, for one. */
function wrappedIn(link: string): { link: string; by: string }[] {
  if (link.length > maxLength || !URL.canParse(link)) return [];
  const { host, searchParams } = new URL(link);
  return [...searchParams.values()]
    .filter((value) => /^https?:\/\//i.test(value))
    .flatMap((value) => [{ link: value, by: host }, ...(value.length < link.length ? wrappedIn(value) : [])]);
}

interface TemplateUrl {
  url: URL;
  names: readonly string[];
}

/** What stands for the placeholders while the URL around them is taken apart: it survives that, and no URL holds it by chance. */
const standIn = /xq(\d+)placeholderqx/;

function templateUrl(template: string): TemplateUrl | null {
  const names: string[] = [];
  const text = parseTemplate(template)
    .parts.map((part) => (typeof part === 'string' ? part : `xq${names.push(part.name) - 1}placeholderqx`))
    .join('');
  return URL.canParse(text) ? { url: new URL(text), names } : null;
}

function readLink({ url: template, names }: TemplateUrl, link: string): Pasted {
  if (link.length > maxLength || !URL.canParse(link)) {
    const why = link.length > maxLength ? t('pasted.tooLong') : t('pasted.noAddress');
    return { token: null, uidb64: null, checks: [failed(why)] };
  }
  const url = new URL(link);
  const values = new Map<string, string>();
  const checks = [siteCheck(template, url), pathCheck(template, url, names, values)];
  for (const [parameter, stand] of template.searchParams) {
    const name = names[Number(standIn.exec(stand)?.[1])];
    if (name === undefined) continue;
    // Django takes the last of several.
    const value = url.searchParams.getAll(parameter).at(-1);
    if (value === undefined) checks.push(failed(t('pasted.noParameter', { parameter, name })));
    else values.set(name, value);
  }
  const token = values.get('token') ?? null;
  if (token === 'set-password') {
    return { token: null, uidb64: null, checks: [...checks, failed(t('pasted.setPassword'))] };
  }
  return { token, uidb64: values.get('uidb64') ?? null, checks };
}

function siteCheck(template: URL, url: URL): Check {
  if (url.host !== template.host) {
    return failed(t('pasted.otherSite', { host: url.host, site: template.host }));
  }
  if (url.protocol === template.protocol) return passed(t('pasted.site', { host: url.host }));
  return passed(
    t('pasted.otherProtocol', { host: url.host, given: `${url.protocol}//`, wanted: `${template.protocol}//` }),
  );
}

function pathCheck(template: URL, url: URL, names: readonly string[], values: Map<string, string>): Check {
  const segments = template.pathname.split('/');
  const given = url.pathname.split('/');
  // Django leads on from an address without the slash at its end.
  const slashMissing = segments.at(-1) === '' && given.length === segments.length - 1;
  if (slashMissing) given.push('');
  const fits =
    given.length === segments.length &&
    segments.every((segment, index) => readSegment(segment, given[index] as string, names, values));
  if (!fits) return failed(t('pasted.otherPath', { path: shortened(url.pathname) }));
  return passed(slashMissing ? t('pasted.pathWithoutSlash') : t('pasted.path'));
}

function readSegment(segment: string, given: string, names: readonly string[], values: Map<string, string>): boolean {
  const pieces = segment.split(new RegExp(standIn.source.replace('(', '(?:')));
  const wanted = [...segment.matchAll(new RegExp(standIn, 'g'))].map(([, index]) => names[Number(index)] as string);
  const pattern = pieces.map((piece) => piece.replace(/[^\w/]/g, '\\$&')).join('(.*?)');
  const found = new RegExp(`^${pattern}$`, 's').exec(given);
  if (found === null) return false;
  for (const [index, name] of wanted.entries()) values.set(name, decoded(found[index + 1] as string));
  return true;
}

const shortened = (path: string): string => (path.length > 60 ? `${path.slice(0, 60)}…` : path);
