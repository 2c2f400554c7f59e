import { editConfig } from '../../iis/edit/edit-config';
import { iisModel } from '../../iis/model';
import type { ServerModel } from '../../iis/server';
import type { Assumption } from '../assume/assumption';
import type { Plan } from '../target';

/** The server with a change made, or what keeps the change from being made. */
export type Applied =
  | { readonly ok: true; readonly model: ServerModel }
  | { readonly ok: false; readonly problem: string };

/** Makes a change to an assumed server: its configuration is edited as the user's file would be. */
export function applyPlan(plan: Plan, { iis, model }: Assumption): Applied {
  if (plan.model) return { ok: true, model: plan.model(model) };
  const server = iis(plan.requires);
  const own = server.levels.at(-1);
  if (own === undefined) return { ok: false, problem: 'the server has no configuration' };
  const edited = editConfig(own.text, plan.edits);
  if (!edited.ok) return { ok: false, problem: edited.problem.message };
  return {
    ok: true,
    model: iisModel({
      installed: server.installed,
      levels: [...server.levels.slice(0, -1), { ...own, text: edited.text }],
      application: plan.application ? plan.application(server.application) : server.application,
    }),
  };
}
