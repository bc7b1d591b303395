package org.ovoz.intake.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Headings under which survey services and forms tell who answered, from where and when, in the languages of the tools.
 * Each stands here in small letters without spaces and signs.
 */
public final class PersonalColumns {

    /** Identify a case inside the service: used for recognising it again, never stored. */
    private static final Set<String> CASE_IDS = words("""
            id respondentid responseid interview caseid casenumber interviewid interviewkey submissionid
            uuid instanceid submissionuuid responseuuid
            идентификаторреспондента idреспондента кодреспондента номерреспондента идентификаторответа idответа
            номеранкеты идентификаторинтервью номеринтервью
            респондентнөмірі респондентидентификаторы респонденттіңидентификаторы жауапидентификаторы
            респонденттинномери респонденттинидентификатору рақамиреспондент идентификаториреспондент
            respondentraqami respondentidentifikatori
            """);

    private static final Map<String, LeftOut.Why> PERSONAL = new HashMap<>();

    static {
        put(LeftOut.Why.CONTACT, """
                email emailaddress emailaddresses mail recipientemail respondentemail contactemail useremail username
                firstname lastname fullname name surname middlename patronymic givenname familyname secondname nickname
                recipientfirstname recipientlastname recipientname respondentname contactname yourname contact contacts
                contactinformation phone phonenumber telephone telephonenumber mobile mobilephone mobilenumber cellphone
                whatsappnumber telegramusername address homeaddress streetaddress postaladdress
                submittedby recordedby enumeratorname attributelastname attributefirstname participantname
                адресэлектроннойпочты электроннаяпочта электронныйадрес почта эпочта имейл емейл имя фамилия отчество
                фио фамилияимя имяифамилия имяфамилия полноеимя имяреспондента имяпользователя логин телефон номертелефона
                контактныйтелефон мобильныйтелефон контакт контакты контактныеданные контактнаяинформация адрес
                домашнийадрес почтовыйадрес адресполучателя имяполучателя фамилияполучателя
                электрондықпошта электрондықпоштамекенжайы электрондықмекенжай пошта аты аттегі тегі атыжөні тегіаты
                толықаты пайдаланушыаты пайдаланушы телефоннөмірі телефоныңыз мекенжай мекенжайы байланысдеректері
                электрондукпочта электрондукпочтадареги электрондукдарек атыжөнү аты жөнү фамилиясы толукаты
                колдонуучунунаты колдонуучу телефонномери дарек дареги байланышмаалыматы
                почтаиэлектронӣ суроғаипочтаиэлектронӣ нишониипочтаиэлектронӣ ном насаб номунасаб номвунасаб номинасаб
                номипурра номикорбар рақамителефон телефони суроға нишонӣ маълумотибарэтамос тамос
                elektronpochta elektronpochtamanzili emailmanzili pochta ism ismi familiya familiyasi ismfamiliya
                familiyaism toliqism toliqismi foydalanuvchinomi telefon telefonraqami telefonraqam manzil manzili
                aloqamalumotlari
                """);
        put(LeftOut.Why.MACHINE, """
                ipaddress ip ipaddr ipv4 remoteip clientip respondentip deviceid device devicename imei imsi subscriberid
                simserial simserialnumber simid useragent browser browserversion operatingsystem token accesscode cookie
                fingerprint macaddress audit auditurl
                ipадрес айпи айпиадрес адресip идентификаторустройства устройство браузер токен кодприглашения
                ipмекенжай ipмекенжайы құрылғыидентификаторы құрылғы ipдарек ipдареги түзмөк түзмөкидентификатору
                суроғаиip ipсуроға ipнишонӣ дастгоҳ ipmanzil ipmanzili qurilma qurilmaidentifikatori
                """);
        put(LeftOut.Why.PLACE, """
                latitude longitude locationlatitude locationlongitude lat lon lng long geo geolocation geopoint gps
                gpslatitude gpslongitude gpsaltitude gpsprecision gpscoordinates coordinates coordinate altitude
                locationcoordinates gpsaccuracy locationaccuracy
                широта долгота координаты координатыgps геолокация геопозиция местоположение
                ендік бойлық координаттар координаттары кеңдік узундук координаталар координаттары
                арзиҷуғрофӣ тӯлиҷуғрофӣ координатаҳо kenglik uzunlik koordinatalar koordinata
                """);
        put(LeftOut.Why.SERVICE, """
                collectorid collector collectortype startdate enddate datecreated datemodified customdata customvalue
                externalreference externaldatareference externalid embeddeddata recipientid panelid refurl referrer
                идентификаторколлектора idколлектора идентификаторсборщика датаначала датаокончания датасоздания
                датаизменения пользовательскиеданные внешняяссылка
                """);
    }

    /** What a polite form puts before or after: "Your name", «Укажите, пожалуйста, Ваш телефон». */
    private static final Set<String> FILLERS = words("""
            your my the please enter specify of respondent respondents
            ваш ваша ваше ваши укажите введите напишите пожалуйста свой своё свое свою респондента для связи
            сіздің өзіңіздің көрсетіңіз жазыңыз енгізіңіз сиздин өзүңүздүн көрсөтүңүз жазыңыз киргизиңиз
            шумо лутфан нависед нишон диҳед ворид кунед sizning iltimos kiriting yozing korsating
            """);

    private static final Set<String> TICKS = words("""
            0 1 2 9 98 99 yes no true false x v ticked checked selected да нет иә жоқ ооба жок ҳа бале не ha yoq
            отмечено выбрано неотмечено невыбрано
            """);

    private PersonalColumns() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+"))
                .map(PersonalColumns::plain)
                .collect(Collectors.toSet());
    }

    private static void put(LeftOut.Why why, String list) {
        words(list).forEach(word -> PERSONAL.putIfAbsent(word, why));
    }

    /** Whether a heading names what a service knows a case by; {@code interview} is our own export's. */
    static boolean isCaseId(String heading) {
        return CASE_IDS.contains(plain(heading)) || CASE_IDS.contains(plain(last(heading)));
    }

    /** What a column tells of somebody by its name or its question. */
    static Optional<LeftOut.Why> byHeading(String name, String question) {
        var byName = of(name);
        return byName.isPresent() ? byName : of(question);
    }

    /** What a column tells of somebody by the choice under its question, as where contact details are asked together. */
    static Optional<LeftOut.Why> byChoice(String choice) {
        return choice.isEmpty() ? Optional.empty() : of(choice);
    }

    /** Whether a column under "Phone" or "E-mail" only tells that it was ticked: then it is an answer. */
    static boolean isTick(List<String> values, String... headings) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> TICKS.contains(plain(value))
                                || Arrays.stream(headings)
                                        .anyMatch(heading -> !heading.isEmpty()
                                                && plain(heading).equals(plain(value))));
    }

    /** Whether a heading is about the respondent, not a question. */
    public static boolean isKnown(String heading) {
        return isCaseId(heading) || of(heading).isPresent();
    }

    /** A number after it, as in "Custom Data 1", changes nothing, nor does the group that a form puts before it. */
    private static Optional<LeftOut.Why> of(String heading) {
        return Optional.ofNullable(PERSONAL.get(plain(heading).replaceAll("\\d+$", "")))
                .or(() -> Optional.ofNullable(PERSONAL.get(plain(last(heading)))))
                .or(() -> Optional.ofNullable(PERSONAL.get(withoutFillers(heading))));
    }

    /** The name after the groups of a form, as in {@code meta/deviceid}. */
    private static String last(String heading) {
        return heading.length() > 200 ? "" : heading.substring(heading.lastIndexOf('/') + 1);
    }

    private static String withoutFillers(String heading) {
        if (heading.length() > 80) {
            return "";
        }
        return Arrays.stream(Likeness.normal(heading).split(" "))
                .filter(word -> !FILLERS.contains(word))
                .collect(Collectors.joining());
    }

    private static String plain(String heading) {
        return Likeness.normal(heading).replace(" ", "");
    }
}
