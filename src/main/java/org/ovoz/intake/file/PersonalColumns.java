package org.ovoz.intake.file;

import java.util.Set;

/** Headings under which survey services tell who answered, from where and when. Their cells are never kept. */
final class PersonalColumns {

    /** Identify a case inside the service: used for recognising it again, never stored. */
    private static final Set<String> CASE_IDS = Set.of(
            "respondentid", "responseid", "идентификаторреспондента", "idреспондента", "кодреспондента", "interview");

    private static final Set<String> PERSONAL = Set.of(
            "collectorid",
            "collector",
            "startdate",
            "enddate",
            "datecreated",
            "datemodified",
            "ipaddress",
            "ip",
            "emailaddress",
            "email",
            "firstname",
            "lastname",
            "fullname",
            "phone",
            "phonenumber",
            "deviceid",
            "useragent",
            "latitude",
            "longitude",
            "customdata",
            "customvalue",
            "идентификаторколлектора",
            "idколлектора",
            "идентификаторсборщика",
            "датаначала",
            "датаокончания",
            "ipадрес",
            "адресэлектроннойпочты",
            "электроннаяпочта",
            "имя",
            "фамилия",
            "фио",
            "телефон",
            "номертелефона",
            "пользовательскиеданные");

    private PersonalColumns() {}

    /** Whether a heading names what a service knows a case by; {@code interview} is our own export's. */
    static boolean isCaseId(String heading) {
        return CASE_IDS.contains(plain(heading));
    }

    /** Whether a heading names something that tells who somebody is; a number after it, as in "Custom Data 1", is none. */
    static boolean isPersonal(String heading) {
        return PERSONAL.contains(plain(heading).replaceAll("\\d+$", ""));
    }

    private static String plain(String heading) {
        return Likeness.normal(heading).replace(" ", "");
    }
}
