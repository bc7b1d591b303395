package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The description for archives keeps to DDI-Codebook 2.5. No package brings its schema and its licence is not ours, so the
 * elements, their order, their attributes and the references between them are written down here from the specification;
 * with {@code DDI_SCHEMA} naming a {@code codebook.xsd} the schema itself judges too.
 */
class DdiTests extends ExportedWave {

    private static final String SPACE = "ddi:codebook:2_5";

    /** Of every element that we write: its children in their order, "!" those that must be there. */
    private static final Map<String, String> CHILDREN = Map.ofEntries(
            Map.entry("codeBook", "docDscr stdyDscr! fileDscr dataDscr otherMat"),
            Map.entry("docDscr", "citation guide docStatus docSrc controlledVocabUsed notes"),
            Map.entry(
                    "stdyDscr",
                    "citation! studyAuthorization stdyInfo studyDevelopment method dataAccs othrStdyMat notes"),
            Map.entry("citation", "titlStmt! rspStmt prodStmt distStmt serStmt verStmt biblCit holdings notes"),
            Map.entry("titlStmt", "titl! subTitl altTitl parTitl IDNo"),
            Map.entry("prodStmt", "producer copyright prodDate prodPlac software fundAg grantNo"),
            Map.entry("stdyInfo", "studyBudget subject abstract sumDscr qualityStatement notes exPostEvaluation"),
            Map.entry(
                    "sumDscr",
                    "timePrd collDate nation geogCover geogUnit geoBndBox boundPoly anlyUnit universe dataKind"),
            Map.entry("fileDscr", "fileTxt locMap notes"),
            Map.entry(
                    "fileTxt",
                    "fileName fileCitation fileCont fileStrc dimensns fileType format filePlac dataChck"
                            + " ProcStat dataMsng software verStmt"),
            Map.entry("dimensns", "caseQnty varQnty logRecL recPrCas recNumTot"),
            Map.entry("dataDscr", "varGrp nCubeGrp var nCube notes"),
            Map.entry("varGrp", "labl txt concept defntn universe notes"),
            Map.entry(
                    "var",
                    "location labl imputation security embargo respUnit anlysUnit qstn valrng invalrng undocCod"
                            + " universe TotlResp sumStat txt stdCatgry catgryGrp catgry codInstr verStmt concept derivation"
                            + " varFormat geoMap catLevel notes"),
            Map.entry("qstn", "preQTxt qstnLit postQTxt forward backward ivuInstr"),
            Map.entry("invalrng", "item range key notes"),
            Map.entry("catgry", "catValu labl txt catStat mrow"));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("codeBook", Set.of("version", "xmlns", "xml:lang")),
            Map.entry("nation", Set.of("abbr")),
            Map.entry("prodDate", Set.of("date")),
            Map.entry("fileDscr", Set.of("ID")),
            Map.entry("fileType", Set.of("charset")),
            Map.entry("varGrp", Set.of("name", "type", "var")),
            Map.entry("var", Set.of("ID", "name", "files", "dcml", "intrvl", "nature")),
            Map.entry("range", Set.of("min", "max")),
            Map.entry("universe", Set.of("clusion")),
            Map.entry("catgry", Set.of("missing")),
            Map.entry("catStat", Set.of("type")),
            Map.entry("varFormat", Set.of("type")),
            Map.entry("titl", Set.of("xml:lang")),
            Map.entry("parTitl", Set.of("xml:lang")),
            Map.entry("labl", Set.of("xml:lang")),
            Map.entry("qstnLit", Set.of("xml:lang")));

    private byte[] xml(DisclosureLevel level) throws IOException {
        var request = request(Format.DDI, level);
        return ExportTest.files(exports, request).get(request.name() + ".xml");
    }

    private Element document(DisclosureLevel level) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml(level)))
                .getDocumentElement();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsToElementsOrderAndAttributesOfTheSpecification(boolean deidentified) throws Exception {
        var root = document(deidentified ? DisclosureLevel.DEIDENTIFIED : DisclosureLevel.FULL);
        assertThat(root.getLocalName()).isEqualTo("codeBook");
        assertThat(root.getAttribute("version")).isEqualTo("2.5");
        check(root);
        var ids = new HashSet<String>();
        each(root.getElementsByTagNameNS(SPACE, "*"))
                .filter(element -> element.hasAttribute("ID"))
                .forEach(element -> assertThat(ids.add(element.getAttribute("ID")))
                        .as(element.getAttribute("ID"))
                        .isTrue());
        each(root.getElementsByTagNameNS(SPACE, "var"))
                .forEach(var -> assertThat(ids).contains(var.getAttribute("files")));
        each(root.getElementsByTagNameNS(SPACE, "varGrp"))
                .forEach(group -> assertThat(ids)
                        .containsAll(List.of(group.getAttribute("var").split(" "))));
    }

    private static void check(Element element) {
        assertThat(element.getNamespaceURI()).isEqualTo(SPACE);
        var name = element.getLocalName();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            assertThat(ATTRIBUTES.getOrDefault(name, Set.of()))
                    .as(name)
                    .contains(element.getAttributes().item(i).getNodeName());
        }
        var children = children(element);
        if (!CHILDREN.containsKey(name)) {
            assertThat(children).as("%s holds text only", name).isEmpty();
            return;
        }
        var order = List.of(CHILDREN.get(name).replace("!", "").split(" "));
        var last = 0;
        for (var child : children) {
            var place = order.indexOf(child.getLocalName());
            assertThat(place).as("%s in %s", child.getLocalName(), name).isGreaterThanOrEqualTo(last);
            last = place;
            check(child);
        }
        for (var required : CHILDREN.get(name).split(" ")) {
            if (required.endsWith("!")) {
                assertThat(children).extracting(Node::getLocalName).contains(required.replace("!", ""));
            }
        }
    }

    private static List<Element> children(Element element) {
        return each(element.getChildNodes()).toList();
    }

    private static java.util.stream.Stream<Element> each(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements.stream();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "DDI_SCHEMA", matches = ".+")
    void isValidAgainstTheSchema() throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        // The JDK does not find the part of XHTML that the schema allows inside texts; we write none.
        factory.setErrorHandler(new DefaultHandler());
        var schema = factory.newSchema(Path.of(System.getenv("DDI_SCHEMA")).toFile());
        for (var level : List.of(DisclosureLevel.FULL, DisclosureLevel.DEIDENTIFIED)) {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml(level))));
        }
    }

    @Test
    void hasTheQuestionInAllSixLanguagesAndFrequenciesOfValidAndMissingCodes() throws Exception {
        var occupation = each(document(DisclosureLevel.FULL).getElementsByTagNameNS(SPACE, "var"))
                .filter(var -> var.getAttribute("name").equals("occupation"))
                .findFirst()
                .orElseThrow();
        assertThat(each(occupation.getElementsByTagNameNS(SPACE, "qstnLit")).map(text -> text.getAttribute("xml:lang")))
                .containsExactlyInAnyOrder("en", "ru", "kk", "ky", "tg", "uz");
        var counts = live.snapshot(WAVE).all().counts("occupation", countries());
        var categories =
                each(occupation.getElementsByTagNameNS(SPACE, "catgry")).toList();
        assertThat(categories).hasSizeGreaterThan(8);
        for (var category : categories) {
            var code = Integer.parseInt(text(category, "catValu"));
            assertThat(category.getAttribute("missing")).isEqualTo(code < 0 ? "Y" : "");
            assertThat(text(category, "catStat")).isEqualTo(Integer.toString(counts.of(code)));
        }
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagNameNS(SPACE, child).item(0).getTextContent();
    }

    @Test
    void hasEveryVariableAndEverySet() throws Exception {
        var root = document(DisclosureLevel.FULL);
        assertThat(each(root.getElementsByTagNameNS(SPACE, "var")).map(var -> var.getAttribute("name")))
                .containsAll(definitions.questionnaire(WAVE).variables().stream()
                        .map(Variable::name)
                        .toList());
        assertThat(each(root.getElementsByTagNameNS(SPACE, "varGrp")).map(group -> group.getAttribute("name")))
                .contains("media_collab_set");
    }
}
