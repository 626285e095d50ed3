// Runs before the page is painted, so that neither the theme nor the language flickers. It is a file and not an
// inline script because the content security policy allows none.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const wished = kept("rapport.theme");
  const dark =
    wished === "dark" || (wished !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const root = document.documentElement;
  root.dataset.mantineColorScheme = dark ? "dark" : "light";
  const locale = kept("rapport.locale") ?? navigator.language;
  root.lang = locale.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
})();
