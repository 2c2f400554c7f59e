import { configurationOf } from './config/effective';
import { elsewhere } from './config/merge';
import { classicGroup, group } from './config/sections';
import { answerOnce } from './pipeline/answer-once';
import { errorPage, withServer } from './pipeline/answers';
import { NotKnown, targetOf } from './pipeline/context';
import { weigh } from './pipeline/weigh';
import type { IisServer, ServerModel } from './server';

/**
 * An IIS 10 that answers requests as its configuration says: as measured, as documented, or as inferred; each stage in
 * `pipeline` says which. Where an answer depends on what is known nowhere, it is not known.
 */
export function iisModel(server: IisServer): ServerModel {
  const configurationAt = configurationOf(server.levels, server.installed);
  return {
    answer: (request) => {
      if (!URL.canParse(request.url)) return { known: false, why: 'the URL cannot be read' };
      const configuration = configurationAt(targetOf(request).path);
      if (!configuration.ok) {
        // Nothing of the configuration is applied then, not even customHeaders (inferred).
        return {
          known: true,
          value: { ...withServer(errorPage(500, 19, 'configuration')), error: configuration.error },
        };
      }
      const below = (name: string) => (path: string) => {
        const section = configuration.section(`${name}/${path}`);
        const file = section.attributes[elsewhere];
        if (file !== undefined) throw new NotKnown(`${path} is in another file: ${file}`);
        return section;
      };
      return weigh({ request, server, section: below(group), systemWeb: below(classicGroup) }, answerOnce);
    },
  };
}
