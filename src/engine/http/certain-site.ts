/**
 * The end of a host that all hosts of its site have, where that is beyond doubt: not under short names, which many countries
 * have before their own, nor where anyone gets a host.
 */
const commonEnd =
  /\.((?!amazon|appspot|asso|azure|blogspot|cloud|firebase|git|gouv|heroku|info|netlify|ngrok|onrender|pages|surge|vercel|workers)[^.]{4,}\.[a-z]+)$/;

/**
 * The site of a host where it is beyond doubt, else the host itself: hosts with different answers may be of one site, hosts with
 * the same one are. Apart from `siteOf`, whose lists the panel does not need at its start.
 */
export function certainSiteOf(host: string): string {
  return commonEnd.exec(`.${host}`)?.[1] ?? host;
}
