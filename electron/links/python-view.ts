// The Django code that a site needs to take what a recipe issues, for Django 3.2 and later. A recipe may come from anyone: its texts
// enter the code as string literals only, and its name as the letters and digits of an identifier.
import type { RecipeFields } from '../../shared/recipes.ts';
import { pythonString } from '../inspect/python-lines.ts';
import { notesOf } from './python-notes.ts';
import { readingOf } from './python-reading.ts';
import { type PythonRoute, routeOf } from './python-route.ts';

export interface PythonFile {
  name: string;
  code: string;
}

/** @param recipe one that checkRecipe has nothing against. */
export function pythonView(recipe: RecipeFields): { files: PythonFile[]; notes: string[] } {
  const slug = slugOf(recipe.name);
  const route = routeOf(recipe, `${slug.replaceAll('_', '-')}/`);
  const files = recipe.signer.kind === 'password-reset' ? resetFiles(recipe, route) : linkFiles(recipe, slug, route);
  return { files, notes: notesOf(recipe, route) };
}

/** Part of identifiers that have a word before or behind it, so that it meets no keyword. */
function slugOf(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return /^(?:\d.*)?$/.test(words.join('_')) ? ['link', ...words].join('_') : words.join('_');
}

const file = (name: string, ...lines: string[]): PythonFile => ({ name, code: `${lines.join('\n')}\n` });

function resetFiles({ lifetimeSeconds }: RecipeFields, { route }: PythonRoute): PythonFile[] {
  return [
    file('settings.py', `PASSWORD_RESET_TIMEOUT = ${lifetimeSeconds}  # seconds`),
    file(
      'urls.py',
      'from django.contrib.auth import views',
      'from django.urls import path',
      '',
      'urlpatterns = [',
      '    # First, so that it is not taken for a reset link itself.',
      '    path("password-reset-complete/", views.PasswordResetCompleteView.as_view(), name="password_reset_complete"),',
      '    path(',
      `        ${pythonString(route)},`,
      '        views.PasswordResetConfirmView.as_view(),',
      '        name="password_reset_confirm",',
      '    ),',
      ']',
    ),
  ];
}

function linkFiles(recipe: RecipeFields, slug: string, route: PythonRoute): PythonFile[] {
  const { fields, delivery } = recipe;
  const hasNonce = fields.some(({ input }) => input.type === 'nonce');
  return [
    ...(hasNonce ? [modelsFile] : []),
    viewsFile(recipe, slug, route),
    file(
      'urls.py',
      'from django.urls import path',
      '',
      'from . import views',
      '',
      'urlpatterns = [',
      `    path(${pythonString(route.route)}, views.${slug}_view, name=${pythonString(slug)}),`,
      ']',
    ),
    ...(delivery.as === 'link' ? [confirmFile] : []),
  ];
}

const modelsFile = file(
  'models.py',
  'from django.db import models',
  '',
  '',
  'class RedeemedLink(models.Model):',
  '    """A link that was used. Its nonce can be here once, and so the link can be used once."""',
  '',
  '    nonce = models.CharField(max_length=100, unique=True)',
  '    redeemed_at = models.DateTimeField(auto_now_add=True)',
);

const confirmFile = file(
  'templates/confirm_link.html',
  '<!doctype html>',
  '<html lang="en">',
  '<title>Please confirm</title>',
  '<form method="post">',
  '  {% csrf_token %}',
  '  <button>Continue</button>',
  '</form>',
  '</html>',
);

function viewsFile(recipe: RecipeFields, slug: string, { token, unsigned }: PythonRoute): PythonFile {
  const { signer, fields } = recipe;
  if (signer.kind === 'password-reset') throw new TypeError('A password reset has Django’s own view.');
  const reading = readingOf(recipe, signer, slug);
  const nonce = fields.find(({ input }) => input.type === 'nonce')?.name;
  const isForm = token.in === 'form';
  const what = isForm ? 'field' : 'link';
  const redeem = `redeem_${slug}(request, payload)`;
  const given =
    token.in === 'path'
      ? 'token'
      : `request.${isForm ? 'POST' : 'GET'}.get(${pythonString(isForm ? token.field : token.parameter)}, "")`;
  const parameters = [
    'request',
    ...(token.in === 'path' ? ['token'] : []),
    ...(unsigned.length > 0 ? ['**unsigned'] : []),
  ];
  const imports = [
    ...reading.django,
    ...(nonce === undefined ? [] : ['from django.db import IntegrityError, transaction']),
    'from django.http import HttpResponse',
    ...(isForm ? [] : ['from django.shortcuts import render']),
    ...(isForm ? [] : ['from django.views.decorators.cache import never_cache']),
    `from django.views.decorators.http import ${isForm ? 'require_POST' : 'require_http_methods'}`,
  ];
  return file(
    'views.py',
    ...reading.standard,
    ...(reading.standard.length > 0 ? [''] : []),
    ...imports,
    ...(nonce === undefined ? [] : ['', 'from .models import RedeemedLink']),
    '',
    '',
    ...reading.code,
    '',
    '',
    `def redeem_${slug}(request, payload):`,
    ...(nonce === undefined
      ? [`    """What the ${what} is for goes here."""`]
      : [
          `    """What the ${what} is for goes here.`,
          '',
          `    It runs in the transaction that uses the ${what} up: if it raises an error, the ${what} works on.`,
          '    """',
        ]),
    '    return HttpResponse("Done.")',
    '',
    '',
    ...(isForm ? ['@require_POST'] : ['@never_cache', '@require_http_methods(["GET", "HEAD", "POST"])']),
    `def ${slug}_view(${parameters.join(', ')}):`,
    `    payload = read_${slug}(${given})`,
    '    if payload is None:',
    `        return HttpResponse("This ${what} is not valid, or no longer.", status=400)`,
    ...(isForm
      ? []
      : [
          '    if request.method != "POST":',
          '        # Mail scanners open links by themselves: that must change nothing.',
          '        return render(request, "confirm_link.html")',
        ]),
    ...(nonce === undefined
      ? [`    return ${redeem}`]
      : [
          '    with transaction.atomic():',
          '        try:',
          '            with transaction.atomic():',
          `                RedeemedLink.objects.create(nonce=payload[${pythonString(nonce)}])`,
          '        except IntegrityError:',
          `            return HttpResponse("This ${what} was used already.", status=400)`,
          `        return ${redeem}`,
        ]),
  );
}
