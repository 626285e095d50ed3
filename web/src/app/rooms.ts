/** The rooms that the navigation leads to. A further room is a row here, a route in `router.tsx`, and its folder. */
export const rooms = [{ path: "/shop", label: "app.shop" }] as const;
