import { type SectionFacts, section } from './section';

/** Sections of ASP.NET that IIS looks at in integrated mode. https://learn.microsoft.com/iis/application-frameworks/building-and-running-aspnet-applications/aspnet-integration-with-iis */
export const classic: Readonly<Record<string, SectionFacts>> = {
  httpModules: section(null, { where: 'application' }),
  httpHandlers: section(null, { where: 'application' }),
  identity: section(null, { where: 'application' }),
};
