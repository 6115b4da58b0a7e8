// The pages of Help in the language spoken, as plain text, so that they can be searched.
import { type TermId, termIds, termMeaning, termName } from '../../components/term.tsx';
import { translator } from '../../language.ts';
import type { HelpPageId } from '../../state/open-help.ts';
import { shortcut } from '../../wording/shortcut.ts';

const t = translator('help');
const ofApp = translator('app');
const ofLearn = translator('learn');

export interface HelpPage {
  id: HelpPageId;
  title: string;
  /** What it is for. */
  what: string;
  steps: string[];
  keys: [keys: string, does: string][];
  problems: [problem: string, answer: string][];
  terms: TermId[];
}

/** What a link is explained by: for whoever may do nothing else. */
const linkTerms: readonly TermId[] = [
  'signedValue',
  'payload',
  'signature',
  'maxAge',
  'profile',
  'recipe',
  'lifetime',
  'ledger',
];

/** In their order. While the app is locked to chosen recipes only what concerns links. */
export function helpPages(supportLocked: boolean): HelpPage[] {
  const pages = allPages();
  if (!supportLocked) return pages;
  return pages
    .filter(({ id }) => id === 'links' || id === 'terms')
    .map((page) =>
      page.id === 'terms' ? { ...page, terms: page.terms.filter((id) => linkTerms.includes(id)) } : page,
    );
}

const none = { steps: [], keys: [], problems: [], terms: [] };

function allPages(): HelpPage[] {
  const toView = (key: string): [string, string] => [shortcut(key), t('does.view')];
  return [
    {
      ...none,
      id: 'first',
      title: t('start.title'),
      what: t('first.what'),
      steps: [t('first.steps.key'), t('first.steps.paste'), t('first.steps.profile')],
      keys: [
        [shortcut('K'), t('does.palette')],
        ['F1', t('does.help')],
        [shortcut('N'), t('does.addKey')],
        [shortcut('L'), t('does.lock')],
        [t('pressed.tab'), t('does.field')],
        [t('pressed.escape'), t('does.leave')],
      ],
      problems: [
        [t('first.problems.keychain'), t('first.problems.keychainDo')],
        [t('first.problems.lost'), t('first.problems.lostDo')],
      ],
    },
    { ...none, id: 'example', title: ofLearn('title'), what: ofLearn('about') },
    {
      ...none,
      id: 'inspect',
      title: ofApp('views.inspect'),
      what: t('inspect.what'),
      steps: [
        t('inspect.steps.paste'),
        t('inspect.steps.fields'),
        t('inspect.steps.age'),
        t('inspect.steps.diagnosis'),
      ],
      keys: [toView('1')],
      problems: [
        [t('inspect.problems.bad'), t('inspect.problems.badDo')],
        [t('inspect.problems.unchecked'), t('inspect.problems.uncheckedDo')],
        [t('inspect.problems.many'), t('inspect.problems.manyDo')],
      ],
    },
    {
      ...none,
      id: 'sign',
      title: ofApp('views.sign'),
      what: t('sign.what'),
      steps: [t('sign.steps.kind'), t('sign.steps.profile'), t('sign.steps.value'), t('sign.steps.take')],
      keys: [toView('2'), [shortcut('Enter'), t('does.sign')]],
      problems: [
        [t('sign.problems.refused'), t('sign.problems.refusedDo')],
        [t('sign.problems.record'), t('sign.problems.recordDo')],
      ],
    },
    {
      ...none,
      id: 'links',
      title: ofApp('views.links'),
      what: t('links.what'),
      steps: [t('links.steps.choose'), t('links.steps.fill'), t('links.steps.issue'), t('links.steps.check')],
      keys: [toView('3'), [shortcut('Enter'), t('does.issue')]],
      problems: [
        [t('links.problems.dead'), t('links.problems.deadDo')],
        [t('links.problems.notIssued'), t('links.problems.notIssuedDo')],
        [t('links.problems.locked'), t('links.problems.lockedDo')],
      ],
    },
    {
      ...none,
      id: 'batch',
      title: ofApp('views.batch'),
      what: t('batch.what'),
      steps: [t('batch.steps.file'), t('batch.steps.task'), t('batch.steps.run'), t('batch.steps.after')],
      keys: [toView('4')],
      problems: [
        [t('batch.problems.stopped'), t('batch.problems.stoppedDo')],
        [t('batch.problems.rows'), t('batch.problems.rowsDo')],
        [t('batch.problems.partial'), t('batch.problems.partialDo')],
      ],
    },
    {
      ...none,
      id: 'ledger',
      title: ofApp('views.ledger'),
      what: t('ledger.what'),
      steps: [t('ledger.steps.search'), t('ledger.steps.find'), t('ledger.steps.verify'), t('ledger.steps.keep')],
      keys: [toView('5')],
      problems: [
        [t('ledger.problems.broken'), t('ledger.problems.brokenDo')],
        [t('ledger.problems.unknown'), t('ledger.problems.unknownDo')],
      ],
    },
    {
      ...none,
      id: 'keys',
      title: ofApp('views.keys'),
      what: t('keys.what'),
      steps: [t('keys.steps.add'), t('keys.steps.place'), t('keys.steps.rotate'), t('keys.steps.share')],
      keys: [toView('6'), [shortcut('N'), t('does.addKey')]],
      problems: [
        [t('keys.problems.missing'), t('keys.problems.missingDo')],
        [t('keys.problems.weak'), t('keys.problems.weakDo')],
        [t('keys.problems.passphrase'), t('keys.problems.passphraseDo')],
      ],
    },
    {
      ...none,
      id: 'settings',
      title: ofApp('views.settings'),
      what: t('settings.what'),
      steps: [t('settings.steps.change'), t('settings.steps.file')],
      keys: [toView(',')],
      problems: [
        [t('settings.problems.locks'), t('settings.problems.locksDo')],
        [t('settings.problems.gone'), t('settings.problems.goneDo')],
      ],
    },
    { ...none, id: 'terms', title: t('terms.title'), what: t('terms.what'), terms: [...termIds] },
  ];
}

/** Whether each word is somewhere in the page. */
export function contains(page: HelpPage, search: string): boolean {
  const text = [page.title, page.what, ...page.steps, ...page.keys.flat(), ...page.problems.flat()]
    .concat(page.terms.flatMap((id) => [termName(id), termMeaning(id)]))
    .join(' ')
    .toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
