package org.ovoz.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.fieldwork.offline.Arrival;
import org.ovoz.fieldwork.offline.Receipt;
import org.ovoz.fieldwork.offline.SealedFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A receipt as a device reads it. */
record ReceiptJson(String interview, int revision, String hash, String outcome, String signature) {

    static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(
                receipt.interview().toString(),
                receipt.revision(),
                receipt.hash(),
                receipt.outcome().word(),
                receipt.signature());
    }

    /** The receipt with its status, or the problem. */
    static ResponseEntity<ReceiptJson> answer(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Acknowledged(var receipt, var how) ->
                ResponseEntity.status(status(how)).body(of(receipt));
            case Arrival.Refused(var reason) -> throw FieldProblems.refused(reason);
        };
    }

    /** What became of a line of a sealed file. */
    static Map<String, Object> line(SealedFiles.Line line) {
        var json = new LinkedHashMap<String, Object>();
        json.put("line", line.number());
        switch (line.arrival()) {
            case Arrival.Acknowledged(var receipt, var how) -> {
                json.put("status", status(how).value());
                json.put("receipt", of(receipt));
            }
            case Arrival.Refused(var reason) -> {
                json.put("status", FieldProblems.status(reason).value());
                json.put("reason", reason.word());
            }
        }
        return json;
    }

    private static HttpStatus status(Arrival.How how) {
        return switch (how) {
            case CREATED -> HttpStatus.CREATED;
            case KNOWN -> HttpStatus.OK;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
