/** Slugs of `content/registry/appeal-categories.yaml` by words of a printed case, the most particular first. */
const words: readonly (readonly [category: string, says: RegExp])[] = [
  ["torture", /\btortur|ill-treatment|beaten|physical force/iu],
  ["extradition", /\bextradit|\bexpulsion|\bdeport/iu],
  ["fraud", /\bfraud|\bloan\b/iu],
  ["language-access", /\binterpreter|\bsign language/iu],
  ["mental-health", /\bmental health|\bpsychiatric/iu],
  ["defence", /\bdefen[cs]e counsel|\bright to defen[cs]e/iu],
  ["disability", /\bpersons? with disabilit|\bindividual assistant|\bwheelchair/iu],
  ["housing", /\bhousing|\beviction|\bapartment|\bdormitory/iu],
  ["labour", /\blabou?r|\bemployer|\bdismiss|\bwages/iu],
  ["social-benefits", /\bsocial (?:security|assistance|benefit|service|payment)|\bscholarship|\bpension/iu],
  ["medical-care", /\bhealth care|\bmedical|\bhospital|\bpolyclinic/iu],
  ["education", /\bgymnasium|\bschool|\beducation/iu],
  ["detention", /\bconvict|\bdetention|\bpenal|\bpenitentiary/iu],
  ["children", /\bminors?\b|\bchild/iu],
  ["women", /\brights of women|\bdomestic violence|\bhusband/iu],
];

/** A first guess for the person who reviews; an investigation where nothing says otherwise. */
export const appealCategory = (told: string): string =>
  words.find(([, says]) => says.test(told))?.[0] ?? "investigation";
