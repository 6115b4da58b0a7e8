export default {
  error: {
    unknownRecipe: 'That recipe is no longer there. Nothing was changed or signed; look at the list of recipes again.',
    nameTaken:
      'There is a recipe of this name for this profile already. Nothing was saved; choose another name, or change that one.',
    profileUnknown: 'The profile chosen for this recipe is no longer there. Nothing was saved; choose another.',
    unusable:
      'The recipe cannot be used as it is: at {place}{more, plural, =0 {} one { (and # more)} other { (and # more)}}: {problem} Nothing was saved or signed; correct it in Recipes.',
    tooMany:
      'There are {most, number} recipes already, and no more are kept. Nothing was saved; delete one that is not needed.',
    notWritten:
      'The recipes could not be saved ({reason}). They are as they were before; make room or allow writing to {folder} and try again.',
  },
  file: {
    unreadable:
      'The file with the recipes cannot be read ({reason}): {path}. It was left as it is and the keys are unharmed; allow reading it and start again. Until then recipes cannot be saved.',
    newer:
      'The recipes were saved by a newer Countersign. The file was left untouched; update this app to use them. Until then recipes cannot be saved.',
    setAside:
      'The file with the recipes was damaged and has been set aside as {name} in {folder}. The keys are unharmed; put a mended copy back as {original} and start again, or import the recipes from a file that was shared.',
    notSetAside:
      'The file with the recipes is damaged and could not be set aside ({reason}): {path}. It was left as it is and the keys are unharmed; move it away and start again. Until then recipes cannot be saved.',
  },
  sharing: {
    tooLarge:
      'The recipes chosen take more than the {limit} MiB that a file of recipes may have. No file was written; export fewer at a time.',
    notWritten:
      '{file} could not be written ({reason}). The recipes are unharmed; choose another folder or make room, and try again.',
    noRecipes:
      '{file} is no file of recipes: that is JSON, in UTF-8, and begins with {beginning}. Nothing was saved; choose the file that was exported.',
    newer: '{file} was exported by a newer Countersign. Nothing was saved; update this app to use it.',
    otherContent:
      '{file} holds something that recipes do not: {problem}. Nothing was saved; correct it there, or ask for the file again.',
    problem: {
      missing: '{place} is missing, or no {expected}',
      tooBig: '{place} is more than the {most} allowed',
      tooSmall: '{place} is less than the {least} needed',
      otherForm: '{place} is not written as it has to be',
      unknownEntry: '{place} has an entry that is not known (“{name}”)',
      unknown: '{place} is nothing that is known here',
      wholeFile: 'the file',
    },
  },
  /** Beside the Django code for a recipe. */
  note: {
    http: 'The link goes over http, so that anyone on the way can read it and follow it first. Use https.',
    keys: 'The key is the site’s SECRET_KEY. Since Django 4.1 what an earlier key signed is taken too while that key stands in SECRET_KEY_FALLBACKS; before 4.1 a new key ends every link that is out.',
    resetView:
      'Django’s own view does the rest: opening the link changes nothing, only the new password that is posted does, so mail scanners that open links do no harm.',
    resetOnce:
      'The token is made from the password, the last login and the e-mail address, so the next login and a change of any of them end the link; it works once.',
    clockUnnamed:
      'Django counts the link’s age on the site’s own clock: where TIME_ZONE is not UTC, name it in the recipe.',
    clockNamed:
      'Django counts the link’s age on the site’s own clock: the recipe’s time zone must be the site’s TIME_ZONE.',
    allResets: 'PASSWORD_RESET_TIMEOUT is for all reset links of the site, the ones it sends itself among them.',
    resetPages:
      'The pages come with django.contrib.admin; a site without it has templates of its own under registration/.',
    scanners:
      'Mail scanners and previews open links by themselves. So GET only shows a page with a button, and the POST of that button is what counts.',
    notWhoSends: 'The field proves that the site’s key signed it, and not who sends the form: check that as ever.',
    nonce:
      'The nonce makes it work once: a unique column takes it in the same transaction in which the purpose is served, so that of two requests at once only one goes through. Run makemigrations and migrate.',
    rowsStay: 'It has no lifetime, so rows of RedeemedLink have to stay: without its row a link would work again.',
    rowsExpire:
      'Rows of RedeemedLink that are older than {seconds} seconds may be deleted: their links have expired by then.',
    again:
      'It works again and again: what is done here must be right when it is done twice. Add a nonce to the recipe where it is not.',
    againUntilExpiry:
      'It works again and again until it expires: what is done here must be right when it is done twice. Add a nonce to the recipe where it is not.',
    linkStays: 'The link never expires; only a new key without fallback ends it.',
    fieldStays: 'The field never expires; only a new key without fallback ends it.',
    salt: 'The salt keeps other values that the site signs from passing for this one: use it for nothing else.',
    unsigned: 'What else stands in the path is not signed and can be changed by anyone: do not rely on it.',
    slash:
      'The token may hold a slash, hence “path”; some servers in front of Django refuse %2F, and then the token is better off behind the ?.',
  },
} as const;
