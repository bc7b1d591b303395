package org.ovoz.fieldwork.offline;

import org.junit.jupiter.api.BeforeEach;
import org.ovoz.fieldwork.FieldStaffTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of devices begin with: an interviewer of a country and their registered device. */
abstract class FieldDeviceTest extends FieldStaffTest {

    @Autowired
    BeanFactory product;

    FieldScenario field;
    FieldDevice device;

    @BeforeEach
    void register() {
        field = new FieldScenario(product);
        worker = field.interviewer("TJ");
        device = field.device(worker);
    }
}
