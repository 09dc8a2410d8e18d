/** The slugs of `content/registry/appeal-categories.yaml`; the catalogue names them as `appeal.category.<slug>`. */
export const appealCategories: readonly string[] = [
  "defence",
  "investigation",
  "language-access",
  "detention",
  "medical-care",
  "torture",
  "extradition",
  "fraud",
  "mental-health",
  "social-benefits",
  "labour",
  "housing",
  "women",
  "children",
  "education",
  "disability",
];

/** A category in words; one that the catalogue does not know is shown as it was entered. */
export const categoryName = (category: string, t: (key: string) => string): string =>
  appealCategories.includes(category) ? t(`appeal.category.${category}`) : category;
