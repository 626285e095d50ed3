const split = (words: string) => words.split(",").map((word) => word.trim());

/** Whom a thing can be for. */
export const people: readonly string[] = [
  ...split(
    "wife, husband, mom, mum, mother, mommy, mama, dad, father, daddy, papa, parents, grandma, grandmother, grandpa, grandfather, granny, grandparents, nana, nan, " +
      "son, daughter, kid, kids, child, children, baby, babies, newborn, newborns, infant, infants, toddler, toddlers, boy, boys, girl, girls, teen, teens, teenager, teenagers, teenage girl, teenage boy, teenage girls, teenage boys, " +
      "tween, tweens, little girl, little boy, baby girl, baby boy, son-in-law, daughter-in-law, mother-in-law, mother in law, father-in-law, father in law, in-laws, brother, sister, little brother, little sister, big brother, big sister, older brother, older sister, younger brother, younger sister, " +
      "brother-in-law, sister-in-law, sibling, twins, cousin, nephew, niece, aunt, auntie, uncle, grandson, granddaughter, grandkids, grandchild, grandchildren, " +
      "friend, friends, best friend, bestie, boyfriend, girlfriend, bf, gf, fiance, fiancee, fiancé, fiancée, partner, spouse, boss, manager, coworker, coworkers, colleague, colleagues, teacher, teachers, nurse, nurses, doctor, doctors, student, students, neighbor, neighbour, " +
      "roommate, guest, guests, host, hostess, man, men, woman, women, ladies, lady, gentleman, guys, adults, adult, seniors, senior, elderly, the elderly, elders, old people, beginner, beginners, family, team, client, clients, bride, groom, bridesmaid, bridesmaids, groomsmen, " +
      "her, him, myself, me, dog, dogs, cat, cats, puppy, kitten, puppies, kittens, pet, pets, runner, runners, gamer, gamers, golfer, hiker, cyclist, musician, gardener, chef, college student, college students, new mom, new mum, new dad, pregnant women, expecting mother, small dog, small dogs, large dog, large dogs, big dog, big dogs",
  ),
  ...split(
    "老婆, 妻子, 媳妇, 太太, 爱人, 老公, 丈夫, 先生, 妈妈, 妈, 母亲, 老妈, 爸爸, 爸, 父亲, 老爸, 爸妈, 父母, 奶奶, 爷爷, 外婆, 外公, 姥姥, 姥爷, 爷爷奶奶, 儿子, 女儿, 闺女, 孩子, 小孩, 小孩子, 小朋友, 宝宝, 婴儿, 新生儿, 宝贝, 儿童, 男孩, 女孩, 男孩子, 女孩子, 男生, 女生, 男宝, 女宝, 男宝宝, 女宝宝, 青少年, 少年, " +
      "哥哥, 姐姐, 弟弟, 妹妹, 兄弟, 姐妹, 闺蜜, 朋友, 好朋友, 男朋友, 女朋友, 男友, 女友, 对象, 未婚妻, 未婚夫, 领导, 老板, 上司, 同事, 客户, 老师, 学生, 大学生, 小学生, 中学生, 同学, 室友, 邻居, 长辈, 老人, 老人家, 老年人, 岳父, 岳母, 公公, 婆婆, 丈母娘, 老丈人, 侄子, 侄女, 外甥, 外甥女, 孙子, 孙女, " +
      "叔叔, 阿姨, 舅舅, 姑姑, 男士, 女士, 男人, 女人, 孕妇, 新娘, 新郎, 伴娘, 新手, 初学者, 家人, 亲戚, 狗狗, 猫咪, 小狗, 小猫, 狗, 猫, 宠物, 自己, 她, 他, 上班族, 小姐姐, 程序员",
  ),
];

/** What a thing can be for, besides a person. */
export const occasions: readonly string[] = [
  ...split(
    "birthday, birthdays, wedding, weddings, anniversary, graduation, housewarming, house warming, baby shower, bridal shower, engagement, engagement party, party, parties, birthday party, dinner party, cocktail party, prom, christening, baptism, retirement, " +
      "christmas, xmas, valentine's day, valentines day, valentine's, valentines, mother's day, mothers day, father's day, fathers day, easter, halloween, thanksgiving, new year, new year's, new year's eve, hanukkah, diwali, eid, chinese new year, lunar new year, spring festival, mid-autumn festival, " +
      "funeral, interview, job interview, interviews, date night, a date, picnic, barbecue, bbq, formal occasion, formal occasions, special occasion, special occasions, christmas party, bachelorette party, homecoming, quinceanera, bar mitzvah, ceremony, black tie, gala",
  ),
  ...split(
    "生日, 婚礼, 结婚, 纪念日, 结婚纪念日, 毕业, 毕业典礼, 乔迁, 满月, 百日宴, 周岁, 聚会, 派对, 生日派对, 生日聚会, 圣诞节, 情人节, 母亲节, 父亲节, 儿童节, 教师节, 春节, 过年, 新年, 中秋节, 端午节, 七夕, 国庆节, 元旦, 面试, 约会, 野餐, 年会, 晚宴, 订婚, 求婚, 婚宴, 宴会, 开学, 升学, 寿宴, 祝寿, 晚会",
  ),
];

/** Words that lead to a person or an occasion, and what may stand between. */
export const forWords: readonly string[] = split(
  "for, suitable for, as a gift for, as a present for, to give to, to give, " +
    "给, 送, 送给, 给我, 买给, 送我, 为, 适合, 想送, 想送给, 想给, 要送, 要送给, 打算送, 打算送给, 准备送给, 准备送, 是给, 是送, 是送给, 用来送, 拿来送, 买来送, 买来送给, 适合送, 适合送给, 帮, 孝敬",
);
export const forArticles: readonly string[] = split(
  "my, his, her, our, their, the, a, an, your, some, 我, 我的, 我们, 咱, 他, 她, 家里, 我家, 的, 自己的, 家里的, 一个, one of my, both my, 我们家, 小, 我儿子的",
);

/** Words after a Chinese person that make the person the user: 老人用的, 孩子穿. */
export const usedBy: readonly string[] = split(
  "用的, 穿的, 戴的, 用, 穿, 戴, 玩的, 玩, 睡的, 喝的, 吃的, 骑的, 使用, 专用",
);
