/**
 * Whose events an owner's are, as SQL over a column that holds owners (`u:…`, `a:…`, `a:record:<source>:…`): the
 * subjects as `uuid[]`, null where nobody is known by it yet. The other way round of `ownersOf`.
 */
export const subjectsOfOwner = (column: string): string => {
  const source = `split_part(${column}, ':', 3)`;
  return `(select array[held.subject] from identifiers held
    where held.kind = case when ${column} like 'u:%' then 'userId'
                           when ${column} like 'a:record:%' then 'record:' || ${source}
                           else 'anonymousId' end
      and held.value = case when ${column} like 'a:record:%' then substr(${column}, length(${source}) + 11)
                            else substr(${column}, 3) end)`;
};
