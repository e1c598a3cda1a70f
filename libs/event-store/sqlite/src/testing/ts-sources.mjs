import { registerHooks } from 'node:module';

/** Lets Node run the TypeScript sources as they stand: a relative `.js` in a `.ts` file means the `.ts` beside it. */
registerHooks({
  resolve(specifier, context, next) {
    const relative = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
    return next(relative ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
