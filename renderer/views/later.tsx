// What the window shows first is Inspect. The code of the rest is fetched apart from it, and what is drawn with it is drawn at once when it is there.
import { type ReactNode, Suspense, use } from 'react';

type Rest = typeof import('./rest.ts');

let rest: Rest | null = null;
let fetching: Promise<Rest> | null = null;

/** Once. Rejects when the app's own files cannot be read; a view then says so in its place. */
export function fetchRest(): Promise<Rest> {
  fetching ??= import('./rest.ts').then((module) => {
    rest = module;
    return module;
  });
  return fetching;
}

function later<P extends object>(of: (rest: Rest) => (props: P) => ReactNode) {
  function Fetched(props: P) {
    const Component = of(rest ?? use(fetchRest()));
    return <Component {...props} />;
  }
  // Nothing stands in for what comes within milliseconds: a view's panel has its size without it.
  return (props: P) => (
    <Suspense fallback={null}>
      <Fetched {...props} />
    </Suspense>
  );
}

export const BatchView = later((views) => views.BatchView);
export const AddKeyDialog = later((views) => views.AddKeyDialog);
export const IntakeList = later((views) => views.IntakeList);
export const KeysView = later((views) => views.KeysView);
export const LedgerView = later((views) => views.LedgerView);
export const LinksView = later((views) => views.LinksView);
export const OpenPalette = later((views) => views.OpenPalette);
export const ResignDialog = later((views) => views.ResignDialog);
export const SettingsView = later((views) => views.SettingsView);
export const SignView = later((views) => views.SignView);
