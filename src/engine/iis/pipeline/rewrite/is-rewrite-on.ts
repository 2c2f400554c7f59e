import { type Context, hasModule } from '../context';

/** Whether URL Rewrite is in the pipeline of this application. */
export function isRewriteOn(context: Context): boolean {
  return context.server.installed.urlRewrite && hasModule(context, 'RewriteModule');
}
