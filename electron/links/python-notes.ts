// What to know about the code beside it, a sentence each.
import type { RecipeFields } from '../../shared/recipes.ts';
import type { PythonRoute } from './python-route.ts';

export function notesOf(recipe: RecipeFields, { unsigned, token, route }: PythonRoute): string[] {
  const { signer, delivery, lifetimeSeconds, fields } = recipe;
  const insecure =
    delivery.as === 'link' && /^http:/i.test(delivery.url)
      ? ['The link goes over http, so that anyone on the way can read it and follow it first. Use https.']
      : [];
  const keys =
    'The key is the site’s SECRET_KEY. Since Django 4.1 what an earlier key signed is taken too while that key stands in SECRET_KEY_FALLBACKS; before 4.1 a new key ends every link that is out.';
  if (signer.kind === 'password-reset') {
    return [
      'Django’s own view does the rest: opening the link changes nothing, only the new password that is posted does, so mail scanners that open links do no harm.',
      'The token is made from the password, the last login and the e-mail address, so the next login and a change of any of them end the link; it works once.',
      ...(signer.timeZone === undefined
        ? ['Django counts the link’s age on the site’s own clock: where TIME_ZONE is not UTC, name it in the recipe.']
        : [
            'Django counts the link’s age on the site’s own clock: the recipe’s time zone must be the site’s TIME_ZONE.',
          ]),
      'PASSWORD_RESET_TIMEOUT is for all reset links of the site, the ones it sends itself among them.',
      'The pages come with django.contrib.admin; a site without it has templates of its own under registration/.',
      keys,
      ...insecure,
    ];
  }
  const nonce = fields.find(({ input }) => input.type === 'nonce');
  const what = delivery.as === 'link' ? 'link' : 'field';
  return [
    ...(delivery.as === 'link'
      ? [
          'Mail scanners and previews open links by themselves. So GET only shows a page with a button, and the POST of that button is what counts.',
        ]
      : ['The field proves that the site’s key signed it, and not who sends the form: check that as ever.']),
    ...(nonce
      ? [
          'The nonce makes it work once: a unique column takes it in the same transaction in which the purpose is served, so that of two requests at once only one goes through. Run makemigrations and migrate.',
          lifetimeSeconds === null
            ? 'It has no lifetime, so rows of RedeemedLink have to stay: without its row a link would work again.'
            : `Rows of RedeemedLink that are older than ${lifetimeSeconds} seconds may be deleted: their links have expired by then.`,
        ]
      : [
          `It works again and again${lifetimeSeconds === null ? '' : ' until it expires'}: what is done here must be right when it is done twice. Add a nonce to the recipe where it is not.`,
        ]),
    ...(lifetimeSeconds === null ? [`The ${what} never expires; only a new key without fallback ends it.`] : []),
    'The salt keeps other values that the site signs from passing for this one: use it for nothing else.',
    ...(unsigned.length === 0
      ? []
      : ['What else stands in the path is not signed and can be changed by anyone: do not rely on it.']),
    ...(token.in === 'path' && route.includes('<path:token>')
      ? [
          'The token may hold a slash, hence “path”; some servers in front of Django refuse %2F, and then the token is better off behind the ?.',
        ]
      : []),
    keys,
    ...insecure,
  ];
}
