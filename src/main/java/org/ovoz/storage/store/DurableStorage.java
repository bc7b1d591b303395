package org.ovoz.storage.store;

import com.zaxxer.hikari.HikariDataSource;
import org.ovoz.storage.DiskSpace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the data source a patient one, and that of an embedded database in a file a durable one besides. */
@Configuration(proxyBeanMethods = false)
class DurableStorage {

    static final String FILE = "jdbc:h2:file:";

    @Bean
    static BeanPostProcessor durableDataSource(ObjectProvider<DiskSpace> space) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof HikariDataSource pool)) {
                    return bean;
                }
                var patient = new PatientDataSource(pool);
                return isFile(pool) ? new DurableDataSource(patient, space.getObject()) : patient;
            }
        };
    }

    static boolean isFile(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith(FILE);
    }
}
