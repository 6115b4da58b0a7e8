// The window: a rail of views, the key profile switcher, and the view chosen; or the lock screen and nothing else. What a person typed
// lives here, above the views, and is held through a lock.
import {
  BookCheck,
  CircleHelp,
  KeyRound,
  Link,
  type LucideIcon,
  PenLine,
  Rows3,
  ScanSearch,
  Search,
  Settings,
} from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider, Tab, TabList, Tabs } from 'react-aria-components';
import { call, subscribe } from './client.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { IconButton } from './components/icon-button.tsx';
import { KeychainState } from './components/keychain-state.tsx';
import { Notices } from './components/notices.tsx';
import { ProfileSwitcher } from './components/profile-switcher.tsx';
import { UpdateNotice } from './components/update-notice.tsx';
import { translator } from './language.ts';
import { AnnouncerProvider } from './state/announcer.tsx';
import { emptyInspectDraft, followingSetting } from './state/inspect-draft.ts';
import { KeyRingProvider, useKeyRing } from './state/key-ring.tsx';
import { LockProvider, useLock } from './state/lock.tsx';
import { useHeld } from './state/lock-held.ts';
import { type HelpPageId, OpenHelpContext } from './state/open-help.ts';
import { createRecentTokens, type RecentToken } from './state/recent-tokens.ts';
import { Redrawn } from './state/redrawn.tsx';
import { SettingsProvider, useSettings } from './state/settings.tsx';
import { ShowRecordContext } from './state/show-record.ts';
import { emptySignDraft } from './state/sign-draft.ts';
import { useSpokenLanguage } from './state/spoken-language.ts';
import { createStore } from './state/store.ts';
import { SupportProvider, useSupport } from './state/support.tsx';
import { useAction } from './state/use-action.ts';
import { useKeptDraft } from './state/use-kept-draft.ts';
import { InspectView } from './views/inspect/inspect-view.tsx';
import {
  AddKeyDialog,
  BatchView,
  KeysView,
  LedgerView,
  LinksView,
  OpenPalette,
  SettingsView,
  SignView,
} from './views/later.tsx';
import { SupportBanner } from './views/links/support-banner.tsx';
import { LockButton } from './views/lock/lock-button.tsx';
import { LockView } from './views/lock/lock-view.tsx';
import { shortcut } from './wording/shortcut.ts';

const t = translator('app');

/** Fetched when it is first opened. */
const HelpView = lazy(async () => ({ default: (await import('./views/help/help-view.tsx')).HelpView }));

type View = 'inspect' | 'sign' | 'links' | 'batch' | 'ledger' | 'keys' | 'settings' | 'help';

/** With the key of its shortcut, as electron/shell/menu.ts has it. */
const views: { id: View; icon: LucideIcon; key: string }[] = [
  { id: 'inspect', icon: ScanSearch, key: '1' },
  { id: 'sign', icon: PenLine, key: '2' },
  { id: 'links', icon: Link, key: '3' },
  { id: 'batch', icon: Rows3, key: '4' },
  { id: 'ledger', icon: BookCheck, key: '5' },
  { id: 'keys', icon: KeyRound, key: '6' },
  { id: 'settings', icon: Settings, key: ',' },
  { id: 'help', icon: CircleHelp, key: 'F1' },
];

/** While the app is locked to chosen recipes; whatever signs otherwise or changes keys and settings is not there. */
const supportViews: readonly View[] = ['inspect', 'links', 'batch', 'ledger', 'help'];

/** What they are called in the language spoken. */
const labelOf = (id: View): string => t(`views.${id}`);

/** A dialog keeps the keyboard to itself: what was typed in it would be lost by a slip. The palette and popovers give way. */
const isDialogOpen = () => document.querySelector('.modal-overlay:not(.palette-overlay)') !== null;

/** It belongs to the view that is left. */
function closePopover() {
  const focused = document.activeElement;
  if (focused?.closest('.popover')) {
    focused.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  }
}

export function App() {
  const spoken = useSpokenLanguage();
  return (
    <I18nProvider locale={spoken === 'en' ? 'en-US' : spoken}>
      <AnnouncerProvider>
        <LockProvider>
          <SettingsProvider>
            <SupportProvider>
              <KeyRingProvider>
                <Redrawn spoken={spoken}>
                  <LockedOrOpen />
                </Redrawn>
              </KeyRingProvider>
            </SupportProvider>
          </SettingsProvider>
        </LockProvider>
      </AnnouncerProvider>
    </I18nProvider>
  );
}

/** The lock takes the whole workspace off the page, with every token and result in it. */
function LockedOrOpen() {
  const { state } = useLock();
  const { known } = useSupport();
  if (state === null) return null;
  if (state.reason !== null) return <LockView reason={state.reason} unlockBy={state.unlockBy} />;
  return known ? <Workspace /> : null;
}

function Workspace() {
  const { selected, select, reload, refresh } = useKeyRing();
  const { returned, lock } = useLock();
  const { recipeIds } = useSupport();
  const supportLocked = recipeIds !== null;
  const offered = useMemo(
    () => (supportLocked ? views.filter(({ id }) => supportViews.includes(id)) : views),
    [supportLocked],
  );
  const [chosenView, setView] = useHeld<View>('view', supportLocked ? 'links' : 'inspect');
  const view = offered.some(({ id }) => id === chosenView) ? chosenView : 'links';
  // A view is drawn when it is first wanted, and stays.
  const [drawn, setDrawn] = useHeld<readonly View[]>('drawn-views', []);
  if (!drawn.includes(view)) setDrawn([...drawn, view]);
  const { settings } = useSettings();
  const maxAge = settings?.defaultMaxAge;
  const [inspectDraft] = useHeld('inspect-draft', () =>
    createStore(maxAge === undefined ? emptyInspectDraft : followingSetting(emptyInspectDraft, maxAge)),
  );
  useKeptDraft(inspectDraft);
  const [signDraft, setSignDraft] = useHeld('sign-draft', emptySignDraft);
  const [shownProfileId, setShownProfileId] = useHeld<string | null>('shown-profile', null);
  const [recipeId, setRecipeId] = useHeld<string | null>('links-recipe', null);
  const [helpPage, setHelpPage] = useHeld<HelpPageId>('help-page', supportLocked ? 'links' : 'first');
  const [addingKey, setAddingKey] = useHeld('adding-key', false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [recentTokens] = useHeld('recent-tokens', () => createRecentTokens(inspectDraft));
  useEffect(() => recentTokens.watch(), [recentTokens]);
  useEffect(() => {
    if (maxAge !== undefined) inspectDraft.set((draft) => followingSetting(draft, maxAge));
  }, [maxAge, inspectDraft]);
  const editor = useRef<HTMLTextAreaElement>(null);
  const tabList = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLElement>(null);
  // React Aria makes up the list's id, and names the tabs after it and the panels that they point to. It is put down where it is read: kept as
  // state, it would have the whole window drawn twice.
  useLayoutEffect(() => {
    const list = tabList.current?.id;
    for (const panel of work.current?.querySelectorAll<HTMLElement>(':scope > [role="tabpanel"]') ?? []) {
      panel.id = `${list}-tabpanel-${panel.dataset.view}`;
      panel.setAttribute('aria-labelledby', `${list}-tab-${panel.dataset.view}`);
    }
  });
  // After a lock the focus was on the button that unlocked. Inspect and dialogs take it by themselves.
  const focused = useRef(!returned || view === 'inspect' || addingKey);
  const takeFocus = useCallback((tab: HTMLDivElement | null) => {
    if (tab === null || focused.current) return;
    focused.current = true;
    if (!isDialogOpen()) tab.focus();
  }, []);

  const locking = useAction();
  const { run: runLocking } = locking;
  const lockNow = useCallback(() => void runLocking(lock), [runLocking, lock]);
  const addKey = useCallback(() => setAddingKey(true), [setAddingKey]);
  useEffect(() => {
    // What was open there is not come back to when the support lock is taken off.
    if (!supportLocked) return;
    setAddingKey(false);
    setView((last) => (supportViews.includes(last) ? last : 'links'));
  }, [supportLocked, setAddingKey, setView]);
  const openHelp = useCallback(
    (page: HelpPageId) => {
      setHelpPage(page);
      setView('help');
    },
    [setHelpPage, setView],
  );
  const openExample = useCallback(() => openHelp('example'), [openHelp]);
  useEffect(
    () =>
      subscribe('menu.command', ({ command }) => {
        if (isDialogOpen()) return;
        closePopover();
        setPaletteOpen((last) => command === 'palette' && !last);
        if (command === 'palette') return;
        if (supportLocked && (command === 'add-key' || command === 'learn' || !supportViews.includes(command))) return;
        if (command === 'add-key') setView('keys');
        else if (command === 'learn') openExample();
        // Where one is, is what help is wanted on.
        else if (command === 'help') openHelp(view === 'help' ? helpPage : view);
        else setView(command);
        if (command === 'inspect') editor.current?.focus();
        setAddingKey(command === 'add-key');
      }),
    [setView, setAddingKey, supportLocked, openHelp, openExample, view, helpPage],
  );
  // A countersign:// link may have come before this window did.
  useEffect(() => {
    const openLink = async () => {
      const { token } = await call('link.take', {});
      if (token === null) return;
      inspectDraft.set((draft) => ({ ...draft, text: token, cookieName: '', salt: '', format: null }));
      setView('inspect');
    };
    const take = () => void openLink().catch(() => {});
    take();
    return subscribe('link.arrived', take);
  }, [inspectDraft, setView]);
  // Inspect is ready for a paste as soon as it is there, and Keys shows what the keychain holds by now.
  useEffect(() => {
    // A dialog that comes back with its view has the focus.
    if (view === 'inspect' && document.querySelector('[role="dialog"]') === null) editor.current?.focus();
    if (view === 'keys') void refresh();
  }, [view, refresh]);

  const tryExample = useCallback(async () => {
    const { profile, token, cookieName } = await call('keys.addExample', {});
    await reload();
    // A profile chosen at the top would keep the example's key from being tried.
    if (selected && selected.id !== profile.id) select(null);
    inspectDraft.set((draft) => ({ ...draft, text: token, cookieName, salt: '', format: null }));
    setView('inspect');
  }, [reload, select, selected, inspectDraft, setView]);
  const [wantedRecord, setWantedRecord] = useState<{ seq: number } | null>(null);
  const showRecord = useCallback(
    (seq: number) => {
      setWantedRecord({ seq });
      setView('ledger');
    },
    [setView],
  );
  const inspectSigned = useCallback(
    (text: string, cookieName: string, salt: string) => {
      inspectDraft.set((draft) => ({ ...draft, text, cookieName, salt, format: null }));
      setView('inspect');
    },
    [inspectDraft, setView],
  );

  const inspectAgain = useCallback(
    ({ text, cookieName, salt }: RecentToken) => inspectSigned(text, cookieName, salt),
    [inspectSigned],
  );
  const issueFrom = useCallback(
    (id: string) => {
      setRecipeId(id);
      setView('links');
    },
    [setRecipeId, setView],
  );
  const offers = useMemo(
    () => ({
      views: offered.map(({ id, icon, key }) => ({
        ...{ id, label: labelOf(id), icon, shortcut: key === 'F1' ? key : shortcut(key) },
        open: () => setView(id),
      })),
      addKey: supportLocked ? null : { run: addKey, shortcut: shortcut('N') },
      learn: supportLocked ? null : openExample,
      lock: { run: lockNow, shortcut: shortcut('L') },
      issueFrom,
      inspect: inspectAgain,
    }),
    [offered, supportLocked, addKey, openExample, lockNow, issueFrom, inspectAgain, setView],
  );

  const panels: Record<View, React.ReactNode> = {
    inspect: <InspectView store={inspectDraft} onAddKey={addKey} onExample={tryExample} editorRef={editor} />,
    sign: (
      <SignView
        draft={signDraft}
        onChange={setSignDraft}
        onInspect={inspectSigned}
        onAddKey={addKey}
        onExample={tryExample}
      />
    ),
    links: <LinksView chosenId={recipeId} onChoose={setRecipeId} onAddKey={addKey} onExample={tryExample} />,
    batch: <BatchView />,
    ledger: <LedgerView shown={view === 'ledger'} wanted={wantedRecord} />,
    keys: <KeysView shownId={shownProfileId} onShow={setShownProfileId} onAddKey={addKey} onExample={tryExample} />,
    settings: <SettingsView />,
    help: (
      <Suspense fallback={null}>
        <HelpView page={helpPage} onPage={setHelpPage} onView={setView} />
      </Suspense>
    ),
  };
  return (
    <div className="app" data-environment={selected?.environment}>
      <header className="top-bar">
        <h1 className="app-name">Countersign</h1>
        <ProfileSwitcher />
        <span className="spacer" />
        <KeychainState />
        <IconButton
          icon={Search}
          label={t('palette')}
          tooltip={t('paletteTip', { shortcut: shortcut('K') })}
          onPress={() => setPaletteOpen(true)}
        />
        <LockButton failure={locking.failure} onLock={lockNow} />
      </header>
      <Notices />
      {!supportLocked && <UpdateNotice onShow={() => setView('settings')} />}
      <SupportBanner />
      <div className="workspace">
        <nav aria-label={t('views.label')} className="rail-area">
          <Tabs orientation="vertical" selectedKey={view} onSelectionChange={(id) => setView(id as View)}>
            <TabList ref={tabList} aria-label={t('views.label')} className="rail">
              {offered.map(({ id, icon: Icon }) => (
                <Tab key={id} id={id} ref={id === view ? takeFocus : null} className="rail-item">
                  <Icon aria-hidden className="rail-icon" />
                  {labelOf(id)}
                </Tab>
              ))}
            </TabList>
          </Tabs>
        </nav>
        <OpenHelpContext value={supportLocked ? null : openHelp}>
          <ShowRecordContext value={showRecord}>
            <main ref={work} className="work">
              {offered.map(({ id }) => (
                // Views stay mounted, hidden: scroll positions, open branches and undo history survive a switch. They are no
                // TabPanels of React Aria, which would compute the page's styles at once for each change anywhere inside.
                <div key={id} role="tabpanel" data-view={id} hidden={view !== id} className="view">
                  <ErrorBoundary what={t('crashed.view', { view: labelOf(id) })} resetKey={view}>
                    {drawn.includes(id) && panels[id]}
                  </ErrorBoundary>
                </div>
              ))}
            </main>
          </ShowRecordContext>
        </OpenHelpContext>
      </div>
      {paletteOpen && <OpenPalette {...offers} recentTokens={recentTokens} onClose={() => setPaletteOpen(false)} />}
      {addingKey && !supportLocked && (
        <AddKeyDialog
          onClose={() => setAddingKey(false)}
          onAdded={(profile) => {
            setAddingKey(false);
            setShownProfileId(profile.id);
          }}
        />
      )}
    </div>
  );
}
