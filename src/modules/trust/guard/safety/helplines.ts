/** Where people in need turn to, in one country; each number with the page that says it. */
export interface Helpline {
  readonly emergency: { readonly numbers: string; readonly sources: readonly string[] };
  /** Absent where no page confirms one: the general words stand in its place. */
  readonly crisis?: { readonly name: string; readonly number: string; readonly sources: readonly string[] };
}

/** The day on which every row was looked up in a stored copy of its page, which may be older. */
export const helplinesChecked = "2026-11-25";

/** By ISO 3166. */
export const helplines: Readonly<Record<string, Helpline>> = {
  CN: {
    emergency: {
      numbers: "120 / 110",
      sources: [
        "https://www.pengyushicai.com/shtml/jie-mi-ji-duan-tian-qi-xia-de-jin-ji-jiu-yuan-re-xian-guan-jian-shi-ke-zhe-xie-dian-hua-neng-jiu-min.html",
        "http://gs.people.com.cn/BIG5/n2/2024/1227/c183356-41089989.html",
      ],
    },
    crisis: {
      name: "the national psychological support line",
      number: "12356",
      sources: ["http://gs.people.com.cn/BIG5/n2/2024/1227/c183356-41089989.html"],
    },
  },
  TW: {
    emergency: {
      numbers: "119 / 110",
      sources: [
        "https://www.nfa.gov.tw/kid/index.php?code=list&ids=657",
        "http://yssama.com/zhishibaike/182879.html",
      ],
    },
    crisis: {
      name: "the 1925 support line",
      number: "1925",
      sources: ["https://udn.com/news/story/7266/9329707"],
    },
  },
  HK: {
    emergency: { numbers: "999", sources: ["https://csrp.hku.hk/getting-help/"] },
    crisis: {
      name: "the Mental Health Support Hotline",
      number: "18111",
      sources: ["https://shallwetalk.hk/cn/page/kick-off-ceremony-of-the-mental-health-support-hotline"],
    },
  },
  US: {
    emergency: {
      numbers: "911",
      sources: [
        "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
      ],
    },
    crisis: {
      name: "the 988 Lifeline",
      number: "988",
      sources: [
        "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
      ],
    },
  },
  GB: {
    emergency: { numbers: "999", sources: ["https://www.swast.nhs.uk/when-to-call-999"] },
    crisis: {
      name: "Samaritans",
      number: "116 123",
      sources: [
        "https://www.samaritans.org/news/samaritans-in-northern-ireland-answer-one-million-calls-during-10-years-of-freephone",
      ],
    },
  },
  IE: {
    emergency: {
      numbers: "112 / 999",
      sources: ["https://www2.hse.ie/emergencies/when-to-call-112-or-999/"],
    },
    crisis: {
      name: "Samaritans",
      number: "116 123",
      sources: [
        "https://www.irishexaminer.com/breakingnews/ireland/samaritans-answer-29m-calls-since-2014-charity-to-play-crucial-role-in-new-mental-help-phone-service-914684.html",
      ],
    },
  },
  CA: {
    emergency: {
      numbers: "911",
      sources: ["https://lifeunscripted.ca/9-8-8-a-new-canada-wide-suicide-help-line/"],
    },
    crisis: {
      name: "the 9-8-8 Suicide Crisis Helpline",
      number: "988",
      sources: ["https://cmhasaskatoon.ca/9-8-8/"],
    },
  },
  AU: {
    emergency: {
      numbers: "000",
      sources: ["https://lifelineh2h.org.au/get-help/telephone-crisis-support/faqs/"],
    },
    crisis: {
      name: "Lifeline",
      number: "13 11 14",
      sources: ["https://lifelineh2h.org.au/get-help/telephone-crisis-support/faqs/"],
    },
  },
  NZ: {
    emergency: {
      numbers: "111",
      sources: [
        "https://www.odt.co.nz/news/national/launch-two-new-mental-health-services-make-getting-help-easier",
      ],
    },
    crisis: {
      name: "the Need to talk? line",
      number: "1737",
      sources: [
        "https://www.health.govt.nz/news-media/news-items/phone-counselling-service-busy-following-christchurch-tragedy",
      ],
    },
  },
  SG: {
    emergency: {
      numbers: "995 / 999",
      sources: [
        "https://www.straitstimes.com/forum/letters-on-the-web/letter-of-the-week-1-have-a-3-digit-hotline-for-mental-health-emergencies",
      ],
    },
    crisis: {
      name: "Samaritans of Singapore",
      number: "1767",
      sources: ["https://mothership.sg/2022/09/sos-24h-whatsapp-service"],
    },
  },
  DE: {
    emergency: { numbers: "112", sources: ["https://www2.hse.ie/emergencies/when-to-call-112-or-999/"] },
    crisis: {
      name: "TelefonSeelsorge",
      number: "0800 111 0 111",
      sources: ["https://www.domradio.de/artikel/telefonseelsorge-jetzt-unter-oekumenischem-dachverband"],
    },
  },
  FR: {
    emergency: {
      numbers: "15 / 112",
      sources: ["https://sdis45.com/index.php/en-pratique/une-urgence-quel-numero"],
    },
    crisis: {
      name: "the 3114 line",
      number: "3114",
      sources: ["https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/"],
    },
  },
};
