import { corsHttpModule } from '../../iis/applications/http-module';
import type { ServerModel } from '../../iis/server';
import type { Policy } from '../../policy/policy';
import { headerContract } from '../code/header-contract';
import type { Target } from '../target';

/** What any server must answer, in words: for those that are not IIS. https://fetch.spec.whatwg.org/#http-cors-protocol */
export const http: Target = {
  id: 'http',
  title: 'Any server',
  plans({ policy }) {
    if (policy.rules.length === 0) return [];
    return [
      {
        edits: [],
        asWebConfig: false,
        files: [{ path: 'cors-headers.txt', text: headerContract(policy), language: 'text' }],
        needs: ['Set these headers in one place only: two layers are two of each header.'],
        warnings: [],
        requires: {},
        model: (before) => obeying(policy, before),
      },
    ];
  },
};

/** A server that does as the contract says, and is otherwise as it was. */
function obeying(policy: Policy, before: ServerModel): ServerModel {
  const { begin, send } = corsHttpModule(policy);
  return {
    answer: (request) => {
      const preflight = begin(request);
      if (preflight) return { known: true, value: { ...preflight, subStatus: 0, by: 'application' } };
      const answer = before.answer(request);
      if (!answer.known) return answer;
      return { known: true, value: { ...answer.value, ...send(request, answer.value) } };
    },
  };
}
